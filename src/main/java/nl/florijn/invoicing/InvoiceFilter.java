package nl.florijn.invoicing;

import java.time.LocalDate;
import nl.florijn.banking.KeyText;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to list; null: whatever.
 *
 * @param number exactly this number
 * @param q part of the debtor's name, or the begin of its number or of an invoice number
 * @param from first invoice date
 * @param to last invoice date, inclusive
 * @param marked only drafts that a person should look at
 */
public record InvoiceFilter(
        @Nullable InvoiceStatus status,
        @Nullable InvoiceKind kind,
        @Nullable CustomerId customerId,
        @Nullable String number,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean open,
        @Nullable JobId runId,
        @Nullable Mark marked) {

    public InvoiceFilter {
        number = number == null ? null : KeyText.of(number);
    }

    public static final InvoiceFilter ALL =
            new InvoiceFilter(null, null, null, null, null, null, null, null, null, null);

    /** The drafts that are waiting for review. */
    public static final InvoiceFilter DRAFTS = ALL.withStatus(InvoiceStatus.DRAFT);

    /** Why a draft deserves a look. */
    public enum Mark {
        WARNING,
        BLOCKED,
        CORRECTION,
        /** The debtor's first invoice. */
        NEW
    }

    public InvoiceFilter withStatus(@Nullable InvoiceStatus wanted) {
        return new InvoiceFilter(wanted, kind, customerId, number, q, from, to, open, runId, marked);
    }

    public InvoiceFilter withRun(@Nullable JobId wanted) {
        return new InvoiceFilter(status, kind, customerId, number, q, from, to, open, wanted, marked);
    }

    public InvoiceFilter withMark(@Nullable Mark wanted) {
        return new InvoiceFilter(status, kind, customerId, number, q, from, to, open, runId, wanted);
    }

    public InvoiceFilter withText(@Nullable String wanted) {
        return new InvoiceFilter(status, kind, customerId, number, wanted, from, to, open, runId, marked);
    }
}
