package nl.florijn.partners.settings;

/** Where the effective value of a setting comes from (R2). */
public enum Origin {
    SUBSCRIPTION,
    CUSTOMER,
    /** Of the customer that pays for another one: what belongs to the document. */
    DEBTOR,
    PARTNER,
    SYSTEM
}
