package nl.florijn.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.StatementSheet.Age;
import nl.florijn.documents.StatementSheet.Entry;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.platform.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement of account on paper: in four languages, on as many pages as it takes. */
class StatementSheetTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Seller SELLER = new Seller(
            "Poldermedia B.V.",
            new Address("Havenkade 12", "1011 AB", "Amsterdam", "NL"),
            "NL004495445B01",
            "12345678",
            "NL91ABNA0417164300",
            null,
            "facturen@poldermedia.example",
            "020 123 45 67",
            null);
    private static final Debtor DEBTOR = new Debtor(
            "Transportbedrijf de Wit N.V.",
            "Femke Aerts",
            new Address("Havenweg 12", "2030", "Antwerpen", "BE"),
            null,
            "10317");

    private final PdfRenderer renderer = new PdfRenderer();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 30, 31, 32, 33, 34, 120})
    void eachEntryStandsOnAPageBelowTheHeadsOfTheTable(int entries) {
        for (var theme : ThemeName.values()) {
            var pages = pages(sheet(Locale.of("nl"), theme, entries));
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i)).contains("pagina %d van %d".formatted(i + 1, pages.size()));
                if (pages.get(i).contains("Factuur FA-")) {
                    assertThat(pages.get(i)).containsPattern("Datum +Omschrijving +Bedrag +Saldo");
                }
            }
            var text = String.join("", pages);
            assertThat(text.lines().filter(line -> line.contains("Factuur FA-")))
                    .hasSize(entries);
            assertThat(pages.getLast()).contains("Saldo op 1 maart 2027", "Openstaand op 1 maart 2027", "> 90 dagen");
            assertThat(text.contains("In deze periode is niets geboekt.")).isEqualTo(entries == 0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Rekeningoverzicht    | 1.234,50  | België   | T.a.v. Femke Aerts
            en | Statement of account | 1,234.50  | Belgium  | Attn. Femke Aerts
            fr | Relevé de compte     | 1 234,50  | Belgique | À l’attention de Femke Aerts
            de | Kontoübersicht       | 1.234,50  | Belgien  | z. Hd. Femke Aerts
            pl | Statement of account | 1,234.50  | Belgium  | Attn. Femke Aerts
            """)
    void itIsInTheLanguageOfTheDebtor(String language, String title, String amount, String country, String attention) {
        var text = String.join("", pages(sheet(Locale.of(language), ThemeName.HELDER, 2)));
        assertThat(text.replace('\u202f', ' ')).contains(title, amount, country, attention);
    }

    @Test
    void allLanguagesHaveTheSameTexts() throws IOException {
        var keys = texts("nl").stringPropertyNames();
        for (var language : List.of("en", "fr", "de")) {
            assertThat(texts(language).stringPropertyNames()).as(language).isEqualTo(keys);
        }
    }

    @Test
    void aPeriodHasItsDaysAndWhatWasOwedBefore() {
        var text = String.join("", pages(sheet(Locale.of("nl"), ThemeName.HELDER, 2)));
        assertThat(text)
                .contains("01-01-2027 t/m 28-02-2027", "Beginsaldo", "Saldo op 28 februari 2027")
                .doesNotContain("Saldo op 1 maart");
    }

    @Test
    void aLongStatementIsMadeWhileSomebodyWaitsAndALongerOneIsNot() {
        var desk = new RenderDesk(renderer, RenderLimits.of(1_000, 25_000, 1));
        var text = String.join("", PdfText.pages(desk.atOnce(sheet(Locale.of("nl"), ThemeName.HELDER, 5_000))));
        assertThat(text.lines().filter(line -> line.contains("Factuur FA-"))).hasSize(5_000);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.atOnce(sheet(Locale.of("nl"), ThemeName.HELDER, 5_001)))
                .returns("STATEMENT_TOO_LONG", Conflict::code);
    }

    private List<String> pages(StatementSheet sheet) {
        return PdfText.pages(renderer.render(sheet, RenderWatch.patient()));
    }

    private static StatementSheet sheet(Locale locale, ThemeName theme, int entries) {
        List<Entry> all = new ArrayList<>();
        var balance = new BigDecimal("12.00");
        for (int i = 0; i < entries; i++) {
            balance = balance.add(new BigDecimal("1234.50"));
            all.add(new Entry(DAY.minusDays(i), "Factuur FA-" + i, new BigDecimal("1234.50"), balance));
        }
        var period = entries == 2;
        return new StatementSheet(
                DAY,
                period ? LocalDate.of(2027, 1, 1) : null,
                period ? LocalDate.of(2027, 2, 28) : null,
                locale,
                theme.newest(),
                new HouseStyle("#b03060", "Vragen? Bel ons.", null),
                SELLER,
                DEBTOR,
                "EUR",
                new BigDecimal("12.00"),
                all,
                balance,
                List.of(
                        new Age("notDue", new BigDecimal("1.00")),
                        new Age("upTo30", new BigDecimal("2.00")),
                        new Age("upTo60", new BigDecimal("3.00")),
                        new Age("upTo90", new BigDecimal("4.00")),
                        new Age("over90", new BigDecimal("5.00")),
                        new Age("openTotal", new BigDecimal("15.00"))),
                new BigDecimal("3.00"));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/statements/texts_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
