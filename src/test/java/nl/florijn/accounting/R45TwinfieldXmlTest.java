package nl.florijn.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.florijn.accounting.SalesInvoiceBuilder.EU_GOODS;
import static nl.florijn.accounting.SalesInvoiceBuilder.EU_REVERSE;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_HIGH;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_LOW;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_REVERSE;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_ZERO;
import static nl.florijn.accounting.SalesInvoiceBuilder.aCreditNote;
import static nl.florijn.accounting.SalesInvoiceBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.twinfield.SalesTransaction;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import org.junit.jupiter.api.Test;

/** What Twinfield gets to read, to the letter; the files lie under {@code src/test/resources/twinfield}. */
class R45TwinfieldXmlTest {

    @Test
    void R45_anInvoiceDebitsTheDebtorForRevenueAndVat() throws IOException {
        assertFile("invoice.xml", anInvoice().sold("8020", NL_HIGH, "100.00", "21.00"));
    }

    @Test
    void R45_aCreditNoteSwapsDebitAndCredit() throws IOException {
        assertFile("credit-note.xml", aCreditNote().number("FC-2700001").sold("8020", NL_HIGH, "50.00", "10.50"));
    }

    @Test
    void R45_ratesAndAccountsHaveLinesOfTheirOwnAndVatIsBookedPerCode() throws IOException {
        assertFile(
                "rates-and-accounts.xml",
                anInvoice()
                        .sold("8020", NL_HIGH, "100.00", "21.00")
                        .sold("8030", NL_HIGH, "10.00", "2.10")
                        .sold("8020", NL_LOW, "20.00", "1.80")
                        .sold("8040", NL_ZERO, "5.00", "0.00"));
    }

    @Test
    void R45_whatIsGivenBackOnAnInvoiceIsDebited() throws IOException {
        assertFile(
                "given-back.xml",
                anInvoice().sold("8020", NL_HIGH, "100.00", "21.00").sold("8030", NL_LOW, "-40.00", "-3.60"));
    }

    @Test
    void R20_reverseChargeWithinTheEuTellsWhereTheServiceWent() throws IOException {
        assertFile(
                "eu-services.xml",
                anInvoice().establishedIn("BE", "BE0123456749").sold("8050", EU_REVERSE, "250.00", "0.00"));
    }

    @Test
    void R20_goodsWithinTheEuAreToldApartFromServices() throws IOException {
        assertFile(
                "eu-goods.xml", anInvoice().establishedIn("DE", "DE136695976").sold("8060", EU_GOODS, "80.00", "0.00"));
    }

    @Test
    void R20_domesticReverseChargeIsNoSupplyAbroad() throws IOException {
        assertFile(
                "domestic-reverse-charge.xml",
                anInvoice().establishedIn("NL", null).sold("8020", NL_REVERSE, "250.00", "0.00"));
    }

    @Test
    void R45_anInvoiceForNothingKeepsItsPlaceInTheJournal() throws IOException {
        assertFile("nothing.xml", anInvoice().sold("8020", NL_HIGH, "0.00", "0.00"));
    }

    @Test
    void R28_aForeignInvoiceIsInBalanceInTheCurrencyOfTheBooksToo() throws IOException {
        assertFile(
                "foreign-currency.xml",
                anInvoice()
                        .currency("USD")
                        .inEuros("1.0825", "23.09")
                        .sold("8020", NL_HIGH, "100.00", "21.00")
                        .sold("8030", NL_HIGH, "-0.05", "-0.01")
                        .sold("8040", NL_LOW, "44.44", "4.00")
                        .sold("8050", NL_ZERO, "10.00", "0.00"),
                anInvoice()
                        .number("2700002")
                        .currency("JPY")
                        .inEuros("163.21", "1.29")
                        .sold("8020", NL_HIGH, "1000", "210"));
    }

    @Test
    void R45_manyInvoicesMakeOneFile() throws IOException {
        assertFile(
                "many.xml",
                anInvoice().number("2700001").debtor("1000").sold("8020", NL_HIGH, "10.00", "2.10"),
                anInvoice().number("2700002").debtor("1001").sold("8020", NL_HIGH, "20.00", "4.20"),
                aCreditNote().number("2700003").debtor("1000").sold("8020", NL_HIGH, "10.00", "2.10"));
    }

    @Test
    void R45_charactersThatMeanSomethingInXmlAreEscapedAndThoseThatItCannotHoldReplaced() throws IOException {
        assertFile(
                "characters.xml",
                anInvoice().number("F<&>\"'-ç€😀").debtor("10\u000000\uD83D").sold("8020", NL_HIGH, "1.00", "0.21"));
    }

    private static void assertFile(String name, SalesInvoiceBuilder... invoices) throws IOException {
        var pieces = TwinfieldXml.pieces(
                Arrays.stream(invoices).map(R45TwinfieldXmlTest::booked).toList());
        var written = new String(TwinfieldXml.FILE.head(), UTF_8)
                + new String(pieces, UTF_8)
                + new String(TwinfieldXml.FILE.tail(), UTF_8);
        try (var golden = R45TwinfieldXmlTest.class.getResourceAsStream("/twinfield/" + name)) {
            assertThat(written).as(name).isEqualTo(golden == null ? "" : new String(golden.readAllBytes(), UTF_8));
        }
    }

    private static SalesTransaction booked(SalesInvoiceBuilder invoice) {
        return ((Accepted) new TwinfieldBooking(TwinfieldOffice.USUAL).book(invoice.build())).transaction();
    }
}
