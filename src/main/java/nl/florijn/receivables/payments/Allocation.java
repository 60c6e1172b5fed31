package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.receivables.EntryKind;

/**
 * What of an invoice a payment settled.
 *
 * @param kind PAYMENT, or what was deducted for it
 */
public record Allocation(InvoiceId invoiceId, BigDecimal amount, EntryKind kind) {}
