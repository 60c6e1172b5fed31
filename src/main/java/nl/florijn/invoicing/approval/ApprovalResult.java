package nl.florijn.invoicing.approval;

import nl.florijn.invoicing.InvoiceId;

/** What became of one draft that somebody wanted to approve. */
public sealed interface ApprovalResult {

    InvoiceId id();

    /** It has this number now and does not change any more. */
    record Approved(InvoiceId id, String number) implements ApprovalResult {}

    /** It stays as it was, for a reason that can be shown as it stands. */
    record Refused(InvoiceId id, Reason code, String detail) implements ApprovalResult {}

    /** Why a draft cannot be approved. */
    enum Reason {
        NOT_FOUND,
        NOT_A_DRAFT,
        /** Somebody changed it after it was looked at. */
        CHANGED_MEANWHILE,
        NO_LINES,
        CREDITED_IS_DRAFT,
        BLOCKING_WARNING,
        RATE_MISSING,
        FOUR_EYES,
        DATE_BEFORE_LAST,
        CANNOT_BE_REDATED,
        SERIES_FULL,
        /** Of the number that it would get, for its payment reference (R40). */
        REFERENCE_HAS_NO_ROOM,
        BELOW_ZERO,
        /** Nobody foresaw it; the log tells more. */
        UNFORESEEN
    }
}
