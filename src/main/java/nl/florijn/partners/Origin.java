package nl.florijn.partners;

/** Where the effective value of a setting comes from (R2). */
public enum Origin {
    CUSTOMER,
    PARTNER,
    SYSTEM
}
