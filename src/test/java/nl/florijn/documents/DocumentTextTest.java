package nl.florijn.documents;

import static nl.florijn.billing.composing.LineKind.SUBSCRIPTION;
import static nl.florijn.documents.SnapshotBuilder.HIGH;
import static nl.florijn.documents.SnapshotBuilder.LOW;
import static nl.florijn.documents.SnapshotBuilder.REVERSE;
import static nl.florijn.documents.SnapshotBuilder.aCreditNote;
import static nl.florijn.documents.SnapshotBuilder.aDraft;
import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static nl.florijn.documents.SnapshotBuilder.vat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Conversion;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Fraction;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.layouts.ThemeVersion;
import nl.florijn.money.VatCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read on paper. */
class DocumentTextTest {

    private static final Debtor DANISH = new Debtor(
            "Crème & Søn ApS", null, new Address("Åboulevarden 3", "1635", "København", "DK"), "DK12345674", "10077");

    @Test
    void lettersOfAllEuropeComeOut() {
        String text = PdfText.of(anInvoice()
                .month("Ayşe Çağlayan āłőşğ €", "1.00")
                .month("İıß Ñøœ ŠžěřůţțĄĘ “„–” Ωж VPS 2 → 8", "1.00")
                .build());

        assertThat(text).contains("Ayşe Çağlayan āłőşğ €").contains("İıß Ñøœ ŠžěřůţțĄĘ “„–” Ωж VPS 2 → 8");
    }

    /** What reads from right to left comes out of the file in the order in which it is read. */
    @Test
    void scriptsOfAllTheWorldComeOut() {
        String text = PdfText.of(anInvoice()
                .month("网站托管 網站託管 ウェブ", "1.00")
                .month("استضافة المواقع", "1.00")
                .month("אחסון 2027", "1.00")
                .month("Feest 🎉 😀", "1.00")
                .build());

        // A font may draw a character and the radical of that shape alike.
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .contains("网站托管 網站託管 ウェブ", "استضافة المواقع", "אחסון", "Feest 🎉 😀")
                .doesNotContain("#");
    }

    @Test
    void R31_theFirstThemesHaveTheFontsTheyHad() {
        String text = PdfText.of(new PdfRenderer()
                .render(anInvoice()
                        .version(new ThemeVersion("helder", 1))
                        .month("网站", "1.00")
                        .build()));

        assertThat(text).contains("## 01-12-2026");
    }

    @Test
    void showsWhatTheLawAsksFor() {
        String text = PdfText.of(anInvoice().month("Hosting Pro", "19.95").build());

        assertThat(text)
                .contains("Factuur FA-2600042")
                .contains("Poldermedia", "Havenkade 12", "1011 AB Amsterdam", "KvK 12345678", "Btw NL004495445B01")
                .contains("Brasserie van den Heuvel B.V.", "T.a.v. de administratie", "Stationsweg 41")
                .contains("5211 TW 's-Hertogenbosch", "NL001234567B13")
                .contains("1 december 2026", "15 december 2026")
                .contains("Hosting Pro 01-12-2026 t/m 31-12-2026 1 19,95 21% 19,95")
                .contains("Totaal excl. btw 19,95", "Btw 21% over 19,95 4,19", "Totaal € 24,14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-01 | 2027-03-01 | nl-NL | 01-02-2027 t/m 28-02-2027
            2028-02-01 | 2028-03-01 | nl-NL | 01-02-2028 t/m 29-02-2028
            2027-12-31 | 2028-01-01 | nl-NL | 31-12-2027 t/m 31-12-2027
            2027-02-01 | 2027-03-01 | en-GB | 1 Feb 2027 to 28 Feb 2027
            """)
    void R03_theLastDayIsPrintedInclusive(String from, String until, String language, String printed) {
        assertThat(PdfText.of(anInvoice().in(language).part(from, until, null).build()))
                .contains(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17 |  31 | 1 | MONTH | nl | 17/31 maand
            17 |  31 | 1 | MONTH | en | 17/31 month
            45 |  90 | 3 | MONTH | nl | 45/90 kwartaal
            17 |  59 | 2 | MONTH | nl | 17/59 van 2 maanden
            292| 365 | 1 | YEAR  | nl | 292/365 jaar
            18 |  28 | 4 | WEEK  | nl | 2,6 week
            18 |  28 | 4 | WEEK  | en | 2.6 weeks
            3  |   7 | 1 | WEEK  | nl | 0,4 week
            5  |  10 | 10| DAY   | nl | 5/10 van 10 dagen
            """)
    void R08_daysOverDaysOrWeeks(int days, int of, int count, Interval.Unit unit, String language, String printed) {
        assertThat(fractionOf(new Fraction(days, of, count, unit), language)).isEqualTo("Part " + printed);
    }

    @Test
    void R08_aWholeIntervalShowsNoFraction() {
        assertThat(fractionOf(new Fraction(31, 31, 1, Interval.Unit.MONTH), "nl"))
                .isEqualTo("Part");
    }

    private static String fractionOf(Fraction fraction, String language) {
        String text = PdfText.of(anInvoice()
                .in(language)
                .part("2027-01-01", "2027-02-01", fraction)
                .build());
        return text.lines()
                .filter(line -> line.startsWith("Part"))
                .findFirst()
                .orElseThrow()
                .replaceAll(" (01-01-2027|1 Jan 2027).*", "");
    }

    @Test
    void R11_groupsHaveHeadingAndSubtotal() {
        String text = PdfText.of(anInvoice()
                .group("Vestiging Amsterdam")
                .month("Hosting", "10.00")
                .month("VPS", "20.00")
                .group("Vestiging Groningen")
                .month("Domein", "1.50")
                .build());

        assertThat(text.lines())
                .containsSubsequence(
                        "Vestiging Amsterdam",
                        "Hosting 01-12-2026 t/m 31-12-2026 1 10,00 21% 10,00",
                        "VPS 01-12-2026 t/m 31-12-2026 1 20,00 21% 20,00",
                        "Subtotaal Vestiging Amsterdam 30,00",
                        "Vestiging Groningen",
                        "Subtotaal Vestiging Groningen 1,50",
                        "Totaal excl. btw 31,50");
    }

    @Test
    void R19_vatPerRate() {
        String text = PdfText.of(anInvoice()
                .charge("a", "0.33", HIGH)
                .charge("b", "0.33", HIGH)
                .charge("c", "0.33", HIGH)
                .charge("d", "12.00", LOW)
                .charge("e", "5.00", vat(VatCategory.Z, "0"))
                .build());

        assertThat(text.lines())
                .containsSubsequence(
                        "Totaal excl. btw 17,99",
                        "Btw 21% over 0,99 0,21",
                        "Btw 9% over 12,00 1,08",
                        "Btw 0% over 5,00 0,00",
                        "Totaal € 19,28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Btw verlegd over 59,22 0,00    | Btw verlegd: de btw wordt door de afnemer | Denemarken
            en | Reverse charge on 59.22 0.00   | Reverse charge: VAT to be accounted for   | Denmark
            """)
    void R20_reverseChargeShowsClauseAndBothVatNumbers(String language, String total, String clause, String country) {
        String text = PdfText.of(anInvoice()
                .in(language)
                .to(DANISH)
                .charge("Managed VPS", "59.22", REVERSE)
                .build());

        assertThat(text).contains(total, clause, country, "NL004495445B01", "DK12345674");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Managed VPS 1 59,22 btw verlegd 59,22    | Nederland   | artikel 196 van richtlijn 2006/112/EG
            en | Managed VPS 1 59.22 reverse charge 59.22 | Netherlands | Article 196 of Directive 2006/112/EC
            """)
    void R20_acrossTheBorderTheLineSaysItIsReversedAndTheLawAndBothCountriesAreNamed(
            String language, String line, String country, String law) {
        String text = PdfText.of(anInvoice()
                .in(language)
                .to(DANISH)
                .charge("Managed VPS", "59.22", REVERSE)
                .build());

        assertThat(text.replaceAll("\\s+", " ")).contains(line, country, law).doesNotContain(" 0%");
    }

    @Test
    void R20_withinTheCountryNoCountryIsNamed() {
        String text = PdfText.of(anInvoice().charge("Bouw", "100.00", REVERSE).build());

        assertThat(text).contains("btw verlegd").doesNotContain("Nederland", "196");
    }

    @Test
    void R20_aBelgianCoContractorIsToldWhatTheLawWantsSaid() {
        Seller belgian = new Seller(
                "Scheldehost",
                new Address("Kaai 1", "2000", "Antwerpen", "BE"),
                "BE0428759497",
                "0428759497",
                null,
                null,
                null,
                null,
                null);
        Debtor alsoBelgian =
                new Debtor("Bouw NV", null, new Address("Markt 1", "9000", "Gent", "BE"), "BE0403019261", "10001");
        String text = PdfText.of(anInvoice()
                .from(belgian)
                .to(alsoBelgian)
                .charge("Werken", "100.00", REVERSE)
                .build());

        assertThat(text).contains("Verlegging van heffing.");
    }

    @Test
    void R21_theSmallBusinessSchemeShowsNoVat() {
        String text = PdfText.of(anInvoice()
                .vatExempt()
                .charge("Onderhoud", "60.00", vat(VatCategory.E, "0"))
                .build());

        assertThat(text)
                .contains("Onderhoud 1 60,00 60,00", "Totaal € 60,00", "kleineondernemersregeling", "NL004495445B01")
                .doesNotContain("%", "excl. btw");
    }

    @Test
    void R21_thePartnersOwnClauseTakesThePlaceOfTheThemes() {
        String text = PdfText.of(anInvoice()
                .vatExempt()
                .clause("Artikel 25 Wet OB.")
                .charge("Onderhoud", "60.00", vat(VatCategory.E, "0"))
                .build());

        assertThat(text).contains("Artikel 25 Wet OB.").doesNotContain("kleineondernemersregeling");
    }

    @Test
    void R23_asksForTheTotalByTheDueDate() {
        assertThat(PdfText.of(anInvoice().month("Hosting", "1000.00").build()))
                .contains("Graag € 1.210,00 uiterlijk 15 december 2026 overmaken.")
                .contains("IBAN NL91 ABNA 0417 1643 00", "Ten name van Poldermedia", "Onder vermelding van FA-2600042");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl-NL | Onder vermelding van | € 1.210,00 uiterlijk 15 december 2026
            en-GB | Reference            | €1,210.00 by 15 December 2026
            fr-BE | Communication        | 1 210,00 € au plus tard le 15 décembre 2026
            de-DE | Verwendungszweck     | 1.210,00 € bis zum 15. Dezember 2026
            """)
    void R40_asksForItsReferenceInTheLanguageOfTheDebtor(String language, String asked, String request) {
        String text = PdfText.of(anInvoice()
                        .in(language)
                        .month("Hosting", "1000.00")
                        .paid("RF18539007547034", null)
                        .build())
                .replaceAll("[\\s\u202f]+", " ");

        assertThat(text).contains(asked + " RF18 5390 0754 7034", request).doesNotContain("#");
    }

    @Test
    void R40_whereNoReferenceIsAskedForNoneIsPrinted() {
        assertThat(PdfText.of(
                        anInvoice().month("Hosting", "10.00").paid("", null).build()))
                .contains("Graag")
                .doesNotContain("Onder vermelding van", "Betalingskenmerk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl-NL | Daarvan € 254,10 (21%) op onze G-rekening NL20 INGB 0001 2345 67, en € 955,90 op onze eigen rekening.
            en-GB | Of this €254.10 (21%) to our G-account NL20 INGB 0001 2345 67, and €955.90 to our own account.
            """)
    void R27_saysWhichPartGoesToTheGAccount(String language, String sentence) {
        String text = PdfText.of(anInvoice()
                .in(language)
                .month("Hosting", "1000.00")
                .partlyOnGAccount("21", "254.10", "955.90")
                .build());

        assertThat(text.replaceAll("\\s+", " ").replace("G- ", "G-")).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl-NL | Bij betaling uiterlijk 9 december 2026 mag € 20,00 kredietbeperking worden afgetrokken.
            fr-BE | En cas de paiement au plus tard le 9 décembre 2026, vous pouvez déduire le supplément de crédit de 20,00 €.
            de-DE | Bei Zahlung bis zum 9. Dezember 2026 dürfen Sie den Kreditzuschlag von 20,00 € abziehen.
            en-GB | If you pay by 9 December 2026, you may deduct the credit surcharge of €20.00.
            """)
    void R25_saysWhatMayBeDeductedUntilWhen(String language, String sentence) {
        String text = PdfText.of(anInvoice()
                .in(language)
                .month("Hosting", "1000.00")
                .deducting("20.00", "2026-12-09")
                .build());

        assertThat(text.replaceAll("\\s+", " ")).contains(sentence);
    }

    @Test
    void R27_theTwoPartsAreTheTotal() {
        SnapshotBuilder split = anInvoice().month("Hosting", "1000.00").partlyOnGAccount("21", "254.10", "955.91");

        assertThatIllegalArgumentException().isThrownBy(split::build).withMessageContaining("G-account");
    }

    @Test
    void R23_ownTermsTakeThePlaceOfTheRequest() {
        String terms = "Wij schrijven het bedrag rond 15 december 2026 af.";

        assertThat(PdfText.of(
                        anInvoice().month("Hosting", "10.00").paid(null, terms).build()))
                .contains(terms)
                .doesNotContain("Graag");
    }

    @Test
    void R28_vatIsAlsoSaidInTheSellersCurrency() {
        Conversion conversion = new Conversion("EUR", new BigDecimal("1.0831"), new BigDecimal("19.39"));

        assertThat(PdfText.of(anInvoice()
                        .in("en-GB")
                        .inCurrency("USD", conversion)
                        .month("Hosting", "100.00")
                        .build()))
                .contains("Total USD 121.00", "VAT in EUR: €19.39 (rate 1.0831 USD per EUR)");
    }

    @Test
    void R33_aCreditNoteNamesItsInvoiceAndAsksForNoPayment() {
        assertThat(PdfText.of(
                        aCreditNote("FA-2600017").month("Hosting", "19.95").build()))
                .contains("Creditnota FA-2600042", "Bij factuur FA-2600017", "Te crediteren € 24,14")
                .doesNotContain("Graag");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Bij factuur eerdere facturen over 01-12-2026 t/m 31-12-2026
            en | Of invoice earlier invoices for 1 Dec 2026 to 31 Dec 2026
            """)
    void R33_aCreditNoteOfBooksBroughtOverSaysWhichDaysItIsAbout(String language, String fact) {
        String text = PdfText.of(
                aCreditNote(null).in(language).month("Hosting", "19.95").build());

        assertThat(facts(text)).containsSubsequence(fact.split(" "));
    }

    @Test
    void R33_withoutDaysItSaysEarlierInvoices() {
        assertThat(PdfText.of(aCreditNote(null).charge("Uren", "19.95", HIGH).build()))
                .contains("Bij factuur eerdere facturen");
    }

    private static List<String> facts(String text) {
        return List.of(text.substring(0, text.indexOf("Hosting"))
                .replace("12-\n", "12-")
                .split("\\s+"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nl, DRAFT,     Factuur concept
            nl, PRO_FORMA, Factuur pro forma
            nl, TRIAL,     Factuur proefdruk
            nl, COPY,      Factuur kopie
            en, COPY,      Invoice copy
            fr, COPY,      Facture copie
            de, COPY,      Rechnung Kopie
            """)
    void R34_printsCarryTheirMarkInTheLanguageOfTheDocument(String language, Mark mark, String title) {
        assertThat(PdfText.of(anInvoice()
                        .in(language)
                        .marked(mark)
                        .month("Hosting", "1.00")
                        .build()))
                .contains(title)
                .doesNotContain("FA-26");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,     true
            TRIAL,     true
            PRO_FORMA, false
            COPY,      false
            """)
    void R34_noPrintIsPaidByMistake(Mark mark, boolean showsTheRequest) {
        var document = anInvoice()
                .month("Hosting", "1.00")
                .paid("RF18539007547034", null)
                .build();
        assertThat(document.number()).isNotNull();

        assertThat(PdfText.of(document.marked(mark)))
                .doesNotContain(document.number(), "RF18", "Betalingskenmerk", "Onder vermelding van")
                .matches(text -> text.contains("Ten name van") == showsTheRequest, "how to pay");
    }

    @Test
    void R40_thePaymentReferenceIsPrinted() {
        assertThat(PdfText.of(anInvoice()
                        .month("Hosting", "1.00")
                        .paid("RF18539007547034", null)
                        .build()))
                .contains("Betalingskenmerk RF18 5390 0754 7034", "Onder vermelding van RF18 5390 0754 7034");
    }

    @Test
    void lineShowsDiscountAndWhereItWasDelivered() {
        Line line = new Line(
                SUBSCRIPTION,
                "Vestiging Noord",
                "VPS",
                null,
                null,
                null,
                new BigDecimal("2.5000"),
                new BigDecimal("129.0025"),
                new BigDecimal("25"),
                new BigDecimal("241.88"),
                HIGH);

        assertThat(PdfText.of(anInvoice().line(line).build()))
                .contains("VPS 2,5 129,0025 25% 21% 241,88", "Vestiging Noord");
    }

    @Test
    void aDescriptionMayHaveSeveralLines() {
        assertThat(PdfText.of(anInvoice()
                                .charge("VPS bijgesteld\nper 16 april", "5.00", HIGH)
                                .line(Line.text("Eerst dit.\nDan dat."))
                                .build())
                        .lines())
                .containsSubsequence("VPS bijgesteld 1 5,00 21% 5,00", "per 16 april", "Eerst dit.", "Dan dat.");
    }

    @Test
    void adjustmentsStandBetweenLinesAndTotals() {
        assertThat(PdfText.of(anInvoice()
                                .month("Hosting", "100.00")
                                .adjusted("Korting 10%", "-10.00")
                                .build())
                        .lines())
                .containsSubsequence("Korting 10% -10,00", "Totaal excl. btw 90,00", "Btw 21% over 90,00 18,90");
    }

    @Test
    void fiveHundredLinesRepeatTheHeadAndCountThePages() {
        SnapshotBuilder invoice = anInvoice();
        for (int i = 1; i <= 500; i++) {
            invoice.month("Domein klant" + i + ".example", "1.00");
        }
        String text = PdfText.of(invoice.build());

        String[] pages = text.split("(?<=pagina \\d{1,2} van \\d{1,2}\n)");
        assertThat(pages).hasSizeGreaterThan(10);
        for (int i = 0; i < pages.length; i++) {
            assertThat(pages[i]).contains("pagina %d van %d".formatted(i + 1, pages.length));
        }
        assertThat(pages)
                .filteredOn(page -> page.contains("Domein klant"))
                .allMatch(page -> page.contains("Omschrijving Periode"));
        assertThat(text.lines().filter(line -> line.startsWith("Domein klant"))).hasSize(500);
        assertThat(text).contains("Totaal € 605,00");
    }

    /** Wherever the page happens to end. */
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void aGroupIsNotTornFromItsHeadingAndSubtotal(int linesBefore) {
        SnapshotBuilder invoice = anInvoice().group("Eerste");
        for (int i = 0; i < linesBefore; i++) {
            invoice.month("Regel", "1.00");
        }
        String text = PdfText.of(invoice.group("Tweede")
                .month("Regel", "1.00")
                .month("Regel", "2.00")
                .group("Derde")
                .month("Regel", "3.00")
                .build());

        assertThat(text)
                .containsPattern("\nTweede\nRegel ")
                .containsPattern("\nDerde\nRegel .*\nSubtotaal Derde")
                .containsPattern("\nRegel .*\nSubtotaal Tweede")
                .containsPattern("\nRegel .*\nSubtotaal Eerste");
    }

    @Test
    void aDocumentMayHaveNoLinesAndNoFields() {
        Address nowhere = new Address("", "", "", "NL");
        String text = PdfText.of(aDraft().from(new Seller("", nowhere, null, null, null, null, null, null, null))
                .to(new Debtor("", null, nowhere, null, null))
                .dueOn(null)
                .build());

        assertThat(text).contains("Factuur concept", "Totaal € 0,00").doesNotContain("null", "Omschrijving", "Graag");
    }

    @Test
    void theLargestAmountsFit() {
        assertThat(PdfText.of(anInvoice().month("Mainframe", "9999999999999.99").build()))
                .contains("1 9.999.999.999.999,99 21% 9.999.999.999.999,99", "€ 12.099.999.999.999,99");
    }
}
