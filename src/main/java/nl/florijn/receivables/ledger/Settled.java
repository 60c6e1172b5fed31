package nl.florijn.receivables.ledger;

import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a payment or credit note settled of an invoice; below zero where that was taken back.
 *
 * @param source id of the payment or credit note
 * @param deduction the entry by which it was deducted, which can be undone; null where it was allocated
 */
public record Settled(
        long source,
        InvoiceId invoice,
        Money amount,
        @Nullable Entry deduction) {

    static Settled by(long source, InvoiceId invoice, Money amount) {
        return new Settled(source, invoice, amount, null);
    }

    static Settled deducted(long source, InvoiceId invoice, Money amount, Entry deduction) {
        return new Settled(source, invoice, amount, deduction);
    }
}
