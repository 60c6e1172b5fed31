package nl.florijn.invoicing;

/** How a list of invoices is sorted; equal ones by id. */
public enum InvoiceOrder {
    /** For review: what is blocked, then what has warnings, then the rest; each by the debtor's name. */
    ATTENTION,
    DEBTOR,
    DATE,
    DATE_DESCENDING,
    NUMBER,
    NUMBER_DESCENDING,
    TOTAL,
    TOTAL_DESCENDING
}
