package nl.florijn.invoicing.lists;

import java.time.LocalDate;
import nl.florijn.banking.KeyText;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to list; null: whatever.
 *
 * @param number exactly this number
 * @param q words of the debtor's name or part of its number, as the invoice bears them; part of its own number; the beginning
 *     of its payment reference, with or without signs; or an amount
 * @param from first invoice date
 * @param to last invoice date, inclusive
 * @param open whether something of it is still to be settled
 * @param invoiced whether it counts as invoiced: it was approved and is not void
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
        @Nullable Boolean invoiced,
        @Nullable JobId runId,
        @Nullable Mark marked) {

    public InvoiceFilter {
        number = number == null ? null : KeyText.of(number);
    }

    public static final InvoiceFilter ALL =
            new InvoiceFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** The drafts that are waiting for review. */
    public static final InvoiceFilter DRAFTS = ALL.withStatus(InvoiceStatus.DRAFT);

    /** Why a draft deserves a look. */
    public enum Mark {
        WARNING,
        BLOCKED,
        CORRECTION,
        /** No exchange rate is known for it. */
        RATE,
        /** The debtor's first invoice. */
        NEW
    }

    public InvoiceFilter withStatus(@Nullable InvoiceStatus wanted) {
        return new InvoiceFilter(wanted, kind, customerId, number, q, from, to, open, invoiced, runId, marked);
    }

    public InvoiceFilter withKind(@Nullable InvoiceKind wanted) {
        return new InvoiceFilter(status, wanted, customerId, number, q, from, to, open, invoiced, runId, marked);
    }

    public InvoiceFilter withRun(@Nullable JobId wanted) {
        return new InvoiceFilter(status, kind, customerId, number, q, from, to, open, invoiced, wanted, marked);
    }

    public InvoiceFilter withMark(@Nullable Mark wanted) {
        return new InvoiceFilter(status, kind, customerId, number, q, from, to, open, invoiced, runId, wanted);
    }

    public InvoiceFilter withOpen(@Nullable Boolean wanted) {
        return new InvoiceFilter(status, kind, customerId, number, q, from, to, wanted, invoiced, runId, marked);
    }

    public InvoiceFilter withInvoiced(@Nullable Boolean wanted) {
        return new InvoiceFilter(status, kind, customerId, number, q, from, to, open, wanted, runId, marked);
    }

    public InvoiceFilter withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new InvoiceFilter(status, kind, customerId, number, q, first, last, open, invoiced, runId, marked);
    }

    public InvoiceFilter withText(@Nullable String wanted) {
        return new InvoiceFilter(status, kind, customerId, number, wanted, from, to, open, invoiced, runId, marked);
    }
}
