package nl.florijn.billing.composing;

/** What a line is. */
public enum LineKind {
    /** Days of a subscription that were never billed. */
    SUBSCRIPTION,
    /** Entered by hand, or an extra charge (R10). */
    CHARGE,
    /** The difference between what was billed and what should have been (R7). */
    CORRECTION,
    /** On top of the others, which it follows from (R26): it stands last, with the text that may spell it out. */
    SURCHARGE,
    /** Words only, without quantity, price or amount. */
    TEXT,
    /** A deposit, or its deduction (R37). */
    DEPOSIT
}
