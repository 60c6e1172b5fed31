package nl.florijn.invoicing.drafts;

import nl.florijn.invoicing.LineId;
import org.jspecify.annotations.Nullable;

/**
 * A line that is taken off a draft, and what is to become of what it bills (R13).
 *
 * @param reason why it is waived; may be null when it is billed later
 */
public record RemovedLine(
        LineId lineId, Action action, @Nullable String reason) {

    static final int LONGEST_REASON = 500;

    /** What becomes of it. */
    public enum Action {
        /** It becomes billable again. */
        LATER,
        /** It counts as billed and is never asked. */
        WAIVE
    }
}
