package nl.florijn.invoicing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param seen the versions that were looked at: a draft that was changed since is refused; those that are not named are
 *     approved as they stand
 */
public record ApprovalRequest(
        List<InvoiceId> ids, @Nullable JobId runId, boolean redate, Map<InvoiceId, Integer> seen) {

    public ApprovalRequest {
        ids = List.copyOf(ids);
        seen = Map.copyOf(Objects.requireNonNullElse(seen, Map.of()));
    }

    /** Approves drafts as they stand. */
    public ApprovalRequest(List<InvoiceId> ids, @Nullable JobId runId, boolean redate) {
        this(ids, runId, redate, Map.of());
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
