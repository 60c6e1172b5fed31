package nl.florijn.invoicing;

import java.util.List;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts to approve together.
 *
 * @param ids these; empty: look at {@code runId}
 * @param runId all drafts of a run; null with empty {@code ids}: all drafts of the partner
 * @param redate gives drafts dated before the last number of their series the date of that number (R30)
 */
public record ApprovalRequest(List<InvoiceId> ids, @Nullable JobId runId, boolean redate) {

    public ApprovalRequest {
        ids = List.copyOf(ids);
    }

    /** Throws {@link InvalidInput} when this cannot be meant. */
    void check() {
        new FieldCheck()
                .require(
                        ids.isEmpty() || runId == null,
                        "ids",
                        "IDS_OR_RUN",
                        "Name either the drafts by ids or a run by runId.")
                .selection("ids", ids.isEmpty() ? null : ids)
                .done();
    }
}
