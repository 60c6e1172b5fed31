package nl.florijn.accounting;

import static nl.florijn.accounting.SalesInvoiceBuilder.EU_REVERSE;
import static nl.florijn.accounting.SalesInvoiceBuilder.EXEMPT;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_HIGH;
import static nl.florijn.accounting.SalesInvoiceBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.Booking.Refused;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.jobs.JobId;
import org.junit.jupiter.api.Test;

/** Which invoices cannot be booked, and the sentence that says what to do about it. */
class R45RefusalTest {

    private static final TwinfieldBooking TWINFIELD = new TwinfieldBooking(TwinfieldOffice.USUAL);

    @Test
    void R45_aVatCodeWithoutCodeInTwinfieldIsNamed() {
        var refused = refused(sold().sold("8090", EXEMPT, "5.00", "0.00"));
        assertThat(refused.code()).isEqualTo(RefusalCode.VAT_CODE_NOT_MAPPED);
        assertThat(refused.detail())
                .isEqualTo("VAT code EXEMPT has no code in Twinfield. Set that with the VAT code, then export again.");
    }

    @Test
    void R45_aVatCodeOnWhichNothingWasSoldNeedsNoMapping() {
        assertThat(TWINFIELD.book(sold().sold("8090", EXEMPT, "0.00", "0.00").build()))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void R20_reverseChargeAbroadNeedsAVatNumber() {
        var refused = refused(anInvoice().establishedIn("BE", null).sold("8020", EU_REVERSE, "5.00", "0.00"));
        assertThat(refused.code()).isEqualTo(RefusalCode.VAT_NUMBER_MISSING);
    }

    @Test
    void R45_draftsVoidAndExportedInvoicesStayOut() {
        assertThat(refused(sold().status(InvoiceStatus.DRAFT)).code()).isEqualTo(RefusalCode.NOT_APPROVED);
        assertThat(refused(sold().status(InvoiceStatus.VOID)).code()).isEqualTo(RefusalCode.INVOICE_VOID);
        assertThat(refused(sold().exportedWith(new JobId(46655))))
                .isEqualTo(new Refused(
                        sold().build().id(),
                        RefusalCode.ALREADY_EXPORTED,
                        "It left with export job_zzz, whose file can be downloaded again."));
    }

    @Test
    void R45_sentInvoicesGoAsApprovedOnesDo() {
        assertThat(TWINFIELD.book(sold().status(InvoiceStatus.SENT).build())).isInstanceOf(Accepted.class);
    }

    @Test
    void R45_aDebtorWithoutNumberHasNoCodeInTwinfield() {
        assertThat(refused(sold().debtor(" ")).code()).isEqualTo(RefusalCode.NO_DEBTOR_NUMBER);
    }

    @Test
    void R45_fortyCharactersOfANumberFit() {
        assertThat(TWINFIELD.book(sold().number("9".repeat(40)).build())).isInstanceOf(Accepted.class);
        assertThat(refused(sold().number("9".repeat(41))).code()).isEqualTo(RefusalCode.NUMBER_TOO_LONG);
    }

    @Test
    void R45_fewerThanAThousandLinesFit() {
        // beside the details there are the total and one line of VAT
        assertThat(TWINFIELD.book(withDetails(997).build())).isInstanceOf(Accepted.class);
        assertThat(refused(withDetails(998)).code()).isEqualTo(RefusalCode.TOO_MANY_LINES);
    }

    @Test
    void R45_anInvoiceWithoutAmountsHasNothingToBook() {
        assertThat(refused(anInvoice()).code()).isEqualTo(RefusalCode.NOTHING_TO_BOOK);
    }

    @Test
    void R45_anInvoiceWhoseVatDoesNotAddUpIsNeverBooked() {
        var right = sold().build();
        var wrong = new SalesInvoice(
                right.id(),
                right.kind(),
                right.status(),
                right.number(),
                right.paymentReference(),
                right.date(),
                right.dueDate(),
                right.currency(),
                right.debtorNumber(),
                null,
                null,
                right.total().subtract(right.total().ulp()),
                null,
                right.shares());
        assertThatThrownBy(() -> TWINFIELD.book(wrong))
                .hasMessage("Sales transaction 2700001 debits 120.99 EUR but credits 121.00 EUR.");
    }

    private static SalesInvoiceBuilder sold() {
        return anInvoice().sold("8020", NL_HIGH, "100.00", "21.00");
    }

    private static SalesInvoiceBuilder withDetails(int count) {
        var invoice = anInvoice();
        IntStream.range(0, count).forEach(n -> invoice.sold("8" + n, NL_HIGH, "1.00", "0.21"));
        return invoice;
    }

    private static Refused refused(SalesInvoiceBuilder invoice) {
        return (Refused) TWINFIELD.book(invoice.build());
    }
}
