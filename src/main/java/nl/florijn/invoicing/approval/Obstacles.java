package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.numbering.SeriesCounter;

/** What stands in the way of giving drafts their numbers: the same for who asks beforehand and for who does it. */
final class Obstacles {

    private final Set<InvoiceId> ownWork;
    private final Set<InvoiceId> numbered;
    private final ReferenceScheme scheme;

    /**
     * @param ownWork entered or changed by who approves, where the partner wants four eyes (R12)
     * @param numbered what is credited and has its number
     * @param scheme how the partner's invoices are referred to
     */
    Obstacles(Set<InvoiceId> ownWork, Set<InvoiceId> numbered, ReferenceScheme scheme) {
        this.ownWork = ownWork;
        this.numbered = new HashSet<>(numbered);
        this.scheme = scheme;
    }

    /** From now on it has its number. */
    void number(InvoiceId draft) {
        numbered.add(draft);
    }

    /** The first thing in the way of a draft that is to bear a date. */
    Optional<Reason> first(WaitingDraft draft, SeriesCounter counter, LocalDate date) {
        if (draft.credits() != null && !numbered.contains(draft.credits())) {
            return Optional.of(Reason.CREDITED_IS_DRAFT);
        }
        if (draft.lines() == 0) {
            return Optional.of(Reason.NO_LINES);
        }
        if (draft.total().signum() < 0) {
            return Optional.of(Reason.BELOW_ZERO);
        }
        if (draft.blocking().contains(Warning.Code.RATE_MISSING)) {
            return Optional.of(Reason.RATE_MISSING);
        }
        if (!draft.blocking().isEmpty()) {
            return Optional.of(Reason.BLOCKING_WARNING);
        }
        if (ownWork.contains(draft.id())) {
            return Optional.of(Reason.FOUR_EYES);
        }
        if (counter.isBeforeLast(date)) {
            return Optional.of(Reason.DATE_BEFORE_LAST);
        }
        if (counter.isFull(date)) {
            return Optional.of(Reason.SERIES_FULL);
        }
        return draft.kind().asksForMoney() && !scheme.holds(counter.nextReferred(date))
                ? Optional.of(Reason.REFERENCE_HAS_NO_ROOM)
                : Optional.empty();
    }
}
