package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts to approve together, and how.
 *
 * @param redate gives drafts dated before the last number of their series the date of that number (R30)
 * @param noLaterThan the date of which somebody was told that they get it at the latest: a draft that would get a later
 *     one by then is refused; null: whatever it is by then
 */
public record ApprovalRequest(
        Selection selection, boolean redate, @Nullable LocalDate noLaterThan) {

    /** To whatever date that is by then. */
    public ApprovalRequest(Selection selection, boolean redate) {
        this(selection, redate, null);
    }

    /**
     * Approves what was looked at and no other.
     *
     * @param noLaterThan null: a draft dated before the last number of its series is refused
     */
    public static ApprovalRequest of(SeenDrafts seen, @Nullable LocalDate noLaterThan) {
        return new ApprovalRequest(new Selection.DraftsAsSeen(seen), noLaterThan != null, noLaterThan);
    }

    Redating dates() {
        return new Redating(redate, noLaterThan);
    }

    /** Throws {@link InvalidInput} when this cannot be meant. */
    void check() {
        if (selection instanceof Selection.NamedDrafts(var ids)) {
            new FieldCheck().selection("ids", ids).done();
        }
    }
}
