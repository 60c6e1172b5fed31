package nl.florijn.invoicing;

/** What can be the matter with a draft (R12). */
public enum WarningCode {
    NO_EMAIL,
    VAT_NUMBER_INVALID,
    VAT_NUMBER_MISSING,
    CREDIT_LIMIT,
    NO_MANDATE,
    UNUSUAL_TOTAL,
    ZERO_TOTAL,
    RATE_MISSING,
    LAYOUT_MISSING
}
