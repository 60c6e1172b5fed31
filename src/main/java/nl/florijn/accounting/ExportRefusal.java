package nl.florijn.accounting;

import nl.florijn.invoicing.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that did not go into an export. It can be corrected and exported again.
 *
 * @param number of the invoice, null for a draft
 * @param detail a sentence that can be shown as it stands
 */
public record ExportRefusal(InvoiceId invoiceId, @Nullable String number, RefusalCode code, String detail) {}
