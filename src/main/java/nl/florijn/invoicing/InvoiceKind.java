package nl.florijn.invoicing;

/** What a document is; a draft has its kind from the start. */
public enum InvoiceKind {
    INVOICE,
    CREDIT_NOTE,
    DEPOSIT
}
