package nl.florijn.receivables.histories;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * What an entry means for one invoice.
 *
 * @param amount what of it counts for the invoice, below zero: less is open
 * @param vat what of that is VAT that it corrects; zero: none
 * @param balance of the invoice after it
 * @param payment that it comes from; null: from none
 * @param paymentVersion null without a payment
 * @param reference by which the debtor paid
 * @param reason that a person gave
 * @param other that it is settled with; null: with none
 * @param undone whether another entry took it back
 */
public record InvoiceEntry(
        EntryId id,
        LocalDate date,
        EntryKind kind,
        BigDecimal amount,
        BigDecimal vat,
        BigDecimal balance,
        @Nullable PaymentId payment,
        @Nullable Integer paymentVersion,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable OtherDocument other,
        boolean undone) {

    /** The invoice that a credit note settles, or the credit note that settles the invoice. */
    public record OtherDocument(InvoiceId id, String number) {}

    /** Whether a person can take it back: it, or the payment that it is. */
    public boolean canBeUndone() {
        return !undone && (kind == EntryKind.PAYMENT || kind.canBeUndone() || settledLater());
    }

    /** Whether money of a payment settled it that stood on account before. */
    private boolean settledLater() {
        return kind == EntryKind.ALLOCATION && payment != null && amount.signum() < 0;
    }
}
