package nl.florijn.invoicing;

import java.time.Instant;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * From draft to sent document, and who brought it there.
 *
 * @param runId the run that made it; null: a person did
 * @param sentAt when its first delivery was sent; null: none was
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
                voidedAt,
                other.version);
    }
}
