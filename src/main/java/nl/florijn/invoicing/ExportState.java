package nl.florijn.invoicing;

/** Whether the document has left for the books. */
public enum ExportState {
    NONE,
    PENDING,
    EXPORTED,
    REFUSED
}
