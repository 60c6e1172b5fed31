package nl.florijn.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * From draft to sent document, and who brought it there.
 *
 * @param runId the run that made it; null: a person did
 * @param sentAt when its first delivery was sent, or that was said; null: none was
 * @param sentOn business day on which it went; null: it did not
 * @param changedBy who entered or last changed it while it was a draft
 */
public record InvoiceLife(
        InvoiceStatus status,
        ExportState exportState,
        @Nullable JobId runId,
        String changedBy,
        Instant createdAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant sentAt,
        @Nullable LocalDate sentOn,
        @Nullable Instant voidedAt,
        int version) {

    /** The same, last touched as another one was. */
    InvoiceLife asTouched(InvoiceLife other) {
        return new InvoiceLife(
                status,
                exportState,
                runId,
                other.changedBy,
                createdAt,
                approvedAt,
                approvedBy,
                sentAt,
                sentOn,
                voidedAt,
                other.version);
    }
}
