package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What approving some drafts together would do, as things stand at one moment. Each draft is in one of the first three
 * lists. What comes in between (others approve, a credit limit is reached on the way) is told afterwards.
 *
 * @param going nothing stands in their way
 * @param early only their date does, for each series: a later one lets them go too (R30)
 * @param staying something else stands in their way, by what that is
 * @param shutOut what would be dated before the last number once these are approved, and is not now, for each series
 * @param shortage why none of {@code going} is approved after all: their series ends before all have a number; null: it does not
 */
public record ApprovalOutlook(
        List<WaitingDraft> going,
        List<Early> early,
        List<Staying> staying,
        List<ShutOut> shutOut,
        @Nullable Shortage shortage) {

    public ApprovalOutlook {
        going = List.copyOf(going);
        early = List.copyOf(early);
        staying = List.copyOf(staying);
        shutOut = List.copyOf(shutOut);
    }

    /**
     * Drafts of one series that are dated before its last number, by date.
     *
     * @param last the date of that number
     */
    public record Early(LocalDate last, List<WaitingDraft> drafts) {

        public LocalDate from() {
            return drafts.getFirst().date();
        }

        /** Inclusive. */
        public LocalDate to() {
            return drafts.getLast().date();
        }
    }

    /**
     * Drafts that cannot be approved.
     *
     * @param warning the one that blocks them, where that is the reason
     */
    public record Staying(Reason reason, Warning.@Nullable Code warning, List<WaitingDraft> drafts) {}

    /**
     * Drafts of one series that could not keep their date any more.
     *
     * @param from the first of their dates
     * @param to the last of them
     * @param until the date that would be the first allowed
     */
    public record ShutOut(int count, LocalDate from, LocalDate to, LocalDate until) {}

    /** Those that only their date stands in the way of. */
    public List<WaitingDraft> redatable() {
        return early.stream().flatMap(some -> some.drafts().stream()).toList();
    }

    /** The last date that one of them would get; there must be one. */
    public LocalDate lastDate() {
        return early.stream().map(Early::last).max(LocalDate::compareTo).orElseThrow();
    }

    /** Those of going and early that nobody has to look at. */
    public List<InvoiceId> withoutWarnings() {
        return Stream.concat(going.stream(), redatable().stream())
                .filter(draft -> draft.warnings() == 0)
                .map(WaitingDraft::id)
                .toList();
    }

    /** Those of going and early as they are now. */
    public SeenDrafts seen() {
        return new SeenDrafts(Stream.concat(going.stream(), redatable().stream())
                .collect(Collectors.toMap(WaitingDraft::id, WaitingDraft::version)));
    }
}
