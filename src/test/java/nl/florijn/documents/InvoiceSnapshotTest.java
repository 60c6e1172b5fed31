package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.aDraft;
import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.layouts.ThemeVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InvoiceSnapshotTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void R31_isTheSameAfterBeingStored() {
        HouseStyle house = new HouseStyle("#5b2a86", "Tot ziens", null);
        InvoiceSnapshot ofALayout = anInvoice().looking(ThemeName.STRAK, house).build();

        for (InvoiceSnapshot snapshot : List.of(DocumentGoldenTest.everything().build(), ofALayout)) {
            assertThat(json.readValue(json.writeValueAsString(snapshot), InvoiceSnapshot.class))
                    .isEqualTo(snapshot);
        }
    }

    /** Invoices are kept for ten years: what was once stored can always be read. */
    @Test
    void R31_whatWasStoredByTheFirstVersionCanBeRead() throws IOException {
        try (InputStream stored = getClass().getResourceAsStream("/documents/snapshot.json")) {
            String first = new String(stored.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(json.readValue(first, InvoiceSnapshot.class))
                    .isEqualTo(DocumentGoldenTest.everything()
                            .version(new ThemeVersion("helder", 1))
                            .build());
        }
    }

    @Test
    void refusesTotalsThatDoNotAddUp() {
        InvoiceSnapshot right = anInvoice().month("Hosting", "100.00").build();
        Totals wrong = new Totals(
                "EUR",
                List.of(),
                new BigDecimal("99.99"),
                right.totals().vat(),
                new BigDecimal("21.00"),
                new BigDecimal("120.99"),
                false,
                null);

        assertThatThrownBy(() -> SumCheck.check("Document FA-2600042", right.groups(), wrong))
                .hasMessage(
                        "Document FA-2600042 says a net amount of 99.99 but its lines and adjustments sum to 100.00.");
    }

    @Test
    void R30_aDraftHasNoNumberAndAnInvoiceHasOne() {
        assertThatThrownBy(() -> aDraft().numbered("FA-1").build())
                .hasMessage("A document with mark DRAFT cannot have the number FA-1.");
        assertThatThrownBy(() -> anInvoice().numbered(null).build())
                .hasMessage("A document with mark NONE cannot have the number null.");
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThatThrownBy(() -> anInvoice().part("2027-02-01", "2027-02-01", null))
                .hasMessage("Line 'Part' runs from 2027-02-01 until 2027-02-01, which is no period.");
    }
}
