package nl.florijn.invoicing.lists;

import java.time.LocalDate;
import nl.florijn.banking.KeyText;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
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
 * @param invoiced whether it counts as invoiced (R36): it was sent and is not void
 * @param marked only drafts that a person should look at
 * @param dueBefore only invoices that are due before this day; a credit note never is
 * @param creditsInvoiceId only credit notes for this invoice
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
        @Nullable Mark marked,
        @Nullable LocalDate dueBefore,
        @Nullable InvoiceId creditsInvoiceId) {

    public InvoiceFilter {
        number = number == null ? null : KeyText.of(number);
    }

    public static final InvoiceFilter ALL =
            new InvoiceFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

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
        return new InvoiceFilter(
                wanted,
                kind,
                customerId,
                number,
                q,
                from,
                to,
                open,
                invoiced,
                runId,
                marked,
                dueBefore,
                creditsInvoiceId);
    }

    public InvoiceFilter withKind(@Nullable InvoiceKind wanted) {
        return new InvoiceFilter(
                status,
                wanted,
                customerId,
                number,
                q,
                from,
                to,
                open,
                invoiced,
                runId,
                marked,
                dueBefore,
                creditsInvoiceId);
    }

    /** The credit notes for an invoice, drafts among them. */
    public InvoiceFilter crediting(InvoiceId wanted) {
        return new InvoiceFilter(
                status, kind, customerId, number, q, from, to, open, invoiced, runId, marked, dueBefore, wanted);
    }

    /** What stands open on accounts: an invoice does from when it is sent (R39). */
    public InvoiceFilter onAccount() {
        return withStatus(InvoiceStatus.SENT).withOpen(true);
    }

    /** Part of that: what should have been paid before a day. */
    public InvoiceFilter overdue(LocalDate today) {
        return new InvoiceFilter(
                InvoiceStatus.SENT,
                kind,
                customerId,
                number,
                q,
                from,
                to,
                true,
                invoiced,
                runId,
                marked,
                today,
                creditsInvoiceId);
    }

    public InvoiceFilter withRun(@Nullable JobId wanted) {
        return new InvoiceFilter(
                status,
                kind,
                customerId,
                number,
                q,
                from,
                to,
                open,
                invoiced,
                wanted,
                marked,
                dueBefore,
                creditsInvoiceId);
    }

    public InvoiceFilter withMark(@Nullable Mark wanted) {
        return new InvoiceFilter(
                status,
                kind,
                customerId,
                number,
                q,
                from,
                to,
                open,
                invoiced,
                runId,
                wanted,
                dueBefore,
                creditsInvoiceId);
    }

    public InvoiceFilter withOpen(@Nullable Boolean wanted) {
        return new InvoiceFilter(
                status,
                kind,
                customerId,
                number,
                q,
                from,
                to,
                wanted,
                invoiced,
                runId,
                marked,
                dueBefore,
                creditsInvoiceId);
    }

    public InvoiceFilter withInvoiced(@Nullable Boolean wanted) {
        return new InvoiceFilter(
                status,
                kind,
                customerId,
                number,
                q,
                from,
                to,
                open,
                wanted,
                runId,
                marked,
                dueBefore,
                creditsInvoiceId);
    }

    public InvoiceFilter withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new InvoiceFilter(
                status,
                kind,
                customerId,
                number,
                q,
                first,
                last,
                open,
                invoiced,
                runId,
                marked,
                dueBefore,
                creditsInvoiceId);
    }

    public InvoiceFilter withText(@Nullable String wanted) {
        return new InvoiceFilter(
                status,
                kind,
                customerId,
                number,
                wanted,
                from,
                to,
                open,
                invoiced,
                runId,
                marked,
                dueBefore,
                creditsInvoiceId);
    }
}
