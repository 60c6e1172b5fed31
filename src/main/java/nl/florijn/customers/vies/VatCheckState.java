package nl.florijn.customers.vies;

/** What a check of a VAT number came to (R22). */
public enum VatCheckState {
    VALID,
    INVALID,
    /** Nobody could say: it is neither of the others. */
    UNKNOWN
}
