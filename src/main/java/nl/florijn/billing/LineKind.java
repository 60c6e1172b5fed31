package nl.florijn.billing;

/** What a line is. */
public enum LineKind {
    /** Days of a subscription that were never billed. */
    SUBSCRIPTION,
    /** Entered by hand, or an extra charge (R10). */
    CHARGE,
    /** The difference between what was billed and what should have been (R7). */
    CORRECTION,
    /** On top of the others (R26). */
    SURCHARGE,
    /** Words only. */
    TEXT,
    /** A deposit, or its deduction (R37). */
    DEPOSIT
}
