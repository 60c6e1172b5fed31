package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.documents.layouts.ThemeName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where pages end, wherever that is: 16 to 59 lines, some of them long, grouped and not. */
class PagesTest {

    private static final String LONG =
            " waarvan de omschrijving zo lang is dat zij op meer dan een enkele regel van het papier terechtkomt";

    private final PdfRenderer renderer = new PdfRenderer();

    /** @param groupSize lines a group, 0 for no groups */
    private record Size(int lines, int groupSize, ThemeName theme) {}

    private static Stream<Size> sizes() {
        return IntStream.rangeClosed(16, 59).boxed().flatMap(lines -> {
            var theme = lines % 2 == 0 ? ThemeName.HELDER : ThemeName.STRAK;
            return Stream.of(new Size(lines, 0, theme), new Size(lines, 1 + lines % 7, theme));
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void eachPageIsWhole(Size size) {
        List<String> pages = PdfText.pages(renderer.render(invoice(size)));

        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertThat(page).contains("pagina %d van %d".formatted(i + 1, pages.size()));
            assertThat(page.contains("\nRegel "))
                    .as("lines stand below the head of the table")
                    .isEqualTo(page.contains("\nOmschrijving Periode"));
            assertThat(page)
                    .as("a heading stands above a line of its group")
                    .doesNotContainPattern("\nGroep .*\n(?!Regel )");
            assertThat(page)
                    .as("a subtotal stands below a line of its group")
                    .doesNotContainPattern("\nOmschrijving .*\nSubtotaal ");
            assertThat(page.contains("\nTotaal € "))
                    .as("totals are whole")
                    .isEqualTo(page.contains("\nTotaal excl. btw "))
                    .isEqualTo(page.contains("\nBtw 21% over "));
        }
        assertThat(String.join("", pages).lines().filter(line -> line.startsWith("Regel ")))
                .hasSize(size.lines());
    }

    private static InvoiceSnapshot invoice(Size size) {
        SnapshotBuilder invoice = anInvoice().looking(size.theme(), null);
        for (int i = 0; i < size.lines(); i++) {
            if (size.groupSize() > 0 && i % size.groupSize() == 0) {
                invoice.group("Groep " + i);
            }
            invoice.month("Regel " + i + (i % 5 == 0 ? LONG : ""), "1.00");
        }
        return invoice.build();
    }
}
