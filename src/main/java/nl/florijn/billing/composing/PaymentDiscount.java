package nl.florijn.billing.composing;

import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatTotals;

/**
 * What a debtor keeps that pays early (R24).
 *
 * @param percentage zero: nothing
 * @param days counted from the invoice date; who pays within them has it
 * @param ofNet whether it is of the net amount, which then bears VAT less the discount, taken or not, as in Belgium;
 *     otherwise it is of the total
 */
public record PaymentDiscount(Percentage percentage, int days, boolean ofNet) {

    public static final PaymentDiscount NONE = new PaymentDiscount(Percentage.ZERO, 0, false);

    /** As documents of a kind have it: nobody pays a credit note early, but it gives back VAT as invoices charge it. */
    PaymentDiscount on(DraftInvoice.Kind kind) {
        return kind == DraftInvoice.Kind.INVOICE || ofNet ? this : NONE;
    }

    /** What it comes to; zero when nothing is asked. */
    Money over(VatTotals charged) {
        Money asked = ofNet ? charged.net() : charged.total();
        return asked.isPositive() ? asked.percent(percentage) : Money.zero(asked.currency());
    }

    /** The same with the VAT that remains. */
    VatTotals taxed(VatTotals charged) {
        Money untaxed = over(charged);
        return !ofNet || untaxed.isZero()
                ? charged
                : charged.plus(Spread.over(charged, untaxed).stream()
                        .map(TaxedAmount::leftUntaxed)
                        .toList());
    }
}
