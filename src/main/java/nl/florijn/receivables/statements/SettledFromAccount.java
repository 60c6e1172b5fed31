package nl.florijn.receivables.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * Money on account that settled an invoice, and can be taken back from it. No statement shows it: the debtor owes the same.
 *
 * @param id of the entry
 * @param amount of the invoice that it settled, above zero
 * @param invoiceId that was settled
 * @param number of that invoice
 * @param creditNoteId that left the money over; null: a payment did
 * @param creditNote number of that credit note
 * @param paymentId that left the money over; null: a credit note did
 * @param reference by which the debtor paid
 */
public record SettledFromAccount(
        EntryId id,
        LocalDate date,
        BigDecimal amount,
        InvoiceId invoiceId,
        String number,
        @Nullable InvoiceId creditNoteId,
        @Nullable String creditNote,
        @Nullable PaymentId paymentId,
        @Nullable String reference) {}
