package nl.florijn.accounting;

/** How far what an export holds has come. */
public enum ExportStage {
    /** There is a file; nobody has said yet that it was booked. */
    MADE,
    /** Somebody said that it is in the books. */
    BOOKED,
    /** It will not be booked: its invoices can be exported again, and its file is no longer given out. */
    WITHDRAWN
}
