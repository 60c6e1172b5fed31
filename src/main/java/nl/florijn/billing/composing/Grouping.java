package nl.florijn.billing.composing;

/** By what the lines of a draft are put under headings (R11). */
public enum Grouping {
    NONE,
    CUSTOMER,
    SUBSCRIPTION,
    PRODUCT_GROUP,
    OWN_REFERENCE
}
