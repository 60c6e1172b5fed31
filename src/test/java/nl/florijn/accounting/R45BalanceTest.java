package nl.florijn.accounting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.florijn.accounting.SalesInvoiceBuilder.EU_REVERSE;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_HIGH;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_LOW;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_ZERO;
import static nl.florijn.accounting.SalesInvoiceBuilder.aCreditNote;
import static nl.florijn.accounting.SalesInvoiceBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import nl.florijn.invoicing.InvoiceKind;
import org.junit.jupiter.api.RepeatedTest;

/** Random invoices, read back from the XML by another parser: each is in balance, and nothing got lost. */
class R45BalanceTest {

    private static final List<SalesInvoiceBuilder.Code> CODES = List.of(NL_HIGH, NL_LOW, NL_ZERO, EU_REVERSE);

    @RepeatedTest(200)
    void R45_debitEqualsCreditAndTheDebtorOwesTheTotal() {
        var seed = new Random().nextLong();
        var invoice = random(new Random(seed));
        var booked = (Accepted) new TwinfieldBooking(TwinfieldOffice.USUAL).book(invoice);
        var read = BookedTransaction.read(new String(TwinfieldXml.pieces(List.of(booked.transaction())), UTF_8))
                .getFirst();
        assertThat(read.balance()).as("balance, seed " + seed).isEqualByComparingTo("0");
        assertThat(read.owed())
                .as("total, seed " + seed)
                .isEqualByComparingTo(
                        invoice.kind() == InvoiceKind.CREDIT_NOTE
                                ? invoice.total().negate()
                                : invoice.total());
    }

    private static SalesInvoice random(Random random) {
        var invoice = random.nextInt(4) == 0 ? aCreditNote() : anInvoice();
        invoice.establishedIn("BE", "BE0123456749");
        for (var share = random.nextInt(12); share >= 0; share--) {
            var code = CODES.get(random.nextInt(CODES.size()));
            var base = cents(random.nextInt(2_000_000) - 500_000);
            // each share of the VAT may have been rounded either way (R19)
            var vat = code.category().chargesVat()
                    ? cents(base.movePointRight(2).intValue() / 5 + random.nextInt(3) - 1)
                    : BigDecimal.ZERO;
            invoice.sold("80" + random.nextInt(5), code, base.toPlainString(), vat.toPlainString());
        }
        return invoice.build();
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
