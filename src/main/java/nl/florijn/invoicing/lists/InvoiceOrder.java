package nl.florijn.invoicing.lists;

/** How a list of invoices is sorted; equal ones in the order in which they were made. */
public enum InvoiceOrder {
    /** For review: what is blocked, then what has warnings, then the rest; each by the debtor's name. */
    ATTENTION,
    DEBTOR,
    DATE,
    DATE_DESCENDING,
    NUMBER,
    NUMBER_DESCENDING,
    TOTAL,
    TOTAL_DESCENDING,
    DUE,
    DUE_DESCENDING,
    /** By what stands open on accounts (R39). */
    OPEN,
    OPEN_DESCENDING;

    /** Whether it begins with the highest; equal ones then begin with the newest. */
    boolean isDescending() {
        return switch (this) {
            case ATTENTION, DEBTOR, DATE, NUMBER, TOTAL, DUE, OPEN -> false;
            case DATE_DESCENDING, NUMBER_DESCENDING, TOTAL_DESCENDING, DUE_DESCENDING, OPEN_DESCENDING -> true;
        };
    }
}
