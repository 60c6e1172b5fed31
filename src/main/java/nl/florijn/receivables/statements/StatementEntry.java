package nl.florijn.receivables.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param amount above zero: the debtor owes more
 * @param balance what is owed after it
 * @param vat what of the amount is VAT that it corrects, by code and rate; empty: none
 * @param number of the invoice that it is about
 * @param reference by which the debtor paid
 * @param method by which the debtor paid, or money went back; null: nobody said, or no money came or went
 * @param reason that a person gave
 * @param undoes the entry that it takes back
 * @param undone whether another took it back
 * @param description in the debtor's language
 */
public record StatementEntry(
        EntryId id,
        LocalDate date,
        EntryKind kind,
        BigDecimal amount,
        BigDecimal balance,
        List<CorrectedVat> vat,
        @Nullable InvoiceId invoiceId,
        @Nullable String number,
        @Nullable PaymentId paymentId,
        @Nullable String reference,
        @Nullable PaymentMethod method,
        @Nullable String reason,
        @Nullable EntryId undoes,
        boolean undone,
        String description) {

    /** Whether a person can take it back: it, or the payment that it is. */
    public boolean canBeUndone() {
        return !undone && (kind == EntryKind.PAYMENT || kind.canBeUndone());
    }
}
