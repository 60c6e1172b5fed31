package nl.florijn.invoicing.sending;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to send.
 *
 * @param ids those; empty: all of the run that wait for it
 * @param runId null: those of the ids
 * @param by the way they go; null: each as its debtor wants it
 * @param unsentOnly whether those that were sent already are left as they are; null: no, they are sent once more
 * @param date on which they were sent by hand; null: today
 */
public record SendingRequest(
        List<InvoiceId> ids,
        @Nullable JobId runId,
        @Nullable Delivery by,
        @Nullable Boolean unsentOnly,
        @Nullable LocalDate date) {

    public SendingRequest {
        ids = List.copyOf(ids);
    }

    /** Whether those that were sent already are left out. */
    boolean leavesSent() {
        return Boolean.TRUE.equals(unsentOnly);
    }
}
