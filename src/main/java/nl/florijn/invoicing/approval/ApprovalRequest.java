package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts to approve together.
 *
 * @param ids these; empty: look at {@code runId}
 * @param runId the drafts of a run; null with empty {@code ids}: those of the partner
 * @param redate gives drafts dated before the last number of their series the date of that number (R30)
 * @param noLaterThan the date of which somebody was told that they get it at the latest: a draft that would get a later
 *     one by then is refused; null: whatever it is by then
 * @param seen the versions that were looked at: a draft that was changed since is refused. With {@code ids} the others are
 *     approved as they stand; without, those of the run or the partner that are named here are approved and no other;
 *     empty: all, as they stand
 */
public record ApprovalRequest(
        List<InvoiceId> ids,
        @Nullable JobId runId,
        boolean redate,
        @Nullable LocalDate noLaterThan,
        Map<InvoiceId, Integer> seen) {

    public ApprovalRequest {
        ids = List.copyOf(ids);
        seen = Map.copyOf(Objects.requireNonNullElse(seen, Map.of()));
    }

    /** Approves drafts as they stand. */
    public ApprovalRequest(List<InvoiceId> ids, @Nullable JobId runId, boolean redate) {
        this(ids, runId, redate, null, Map.of());
    }

    /**
     * Approves what was looked at and no other.
     *
     * @param noLaterThan null: a draft dated before the last number of its series is refused
     */
    public static ApprovalRequest of(SeenDrafts seen, @Nullable LocalDate noLaterThan) {
        if (seen.versions().isEmpty()) {
            throw new IllegalArgumentException("A request that names nothing is for all there are.");
        }
        return new ApprovalRequest(List.of(), null, noLaterThan != null, noLaterThan, seen.versions());
    }

    Redating dates() {
        return new Redating(redate, noLaterThan);
    }

    /** Whether it is all that there is by then. */
    boolean isOpen() {
        return ids.isEmpty() && seen.isEmpty();
    }

    /** Those that are named one way or the other. */
    Set<InvoiceId> wanted() {
        return ids.isEmpty() ? seen.keySet() : Set.copyOf(ids);
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
