package nl.florijn.invoicing;

/** Where a document stands (section 8 of the rules). */
public enum InvoiceStatus {
    DRAFT,
    APPROVED,
    SENT,
    VOID
}
