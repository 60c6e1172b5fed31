package nl.florijn.invoicing;

/** Whether the document has left for the books. */
public enum ExportState {
    NONE,
    /** It is in a file, of which nobody has said that it was booked. */
    PENDING,
    /** It is in the books. */
    EXPORTED,
    /** It cannot be booked as it is. */
    REFUSED
}
