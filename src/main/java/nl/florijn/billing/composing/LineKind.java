package nl.florijn.billing.composing;

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
    /** Words only: spells out what comes on top. */
    TEXT,
    /** A deposit, or its deduction (R37). */
    DEPOSIT;

    /** Whether such a line follows from the others: it is reckoned anew whenever they change, and never edited. */
    public boolean isOnTop() {
        return this == SURCHARGE || this == TEXT;
    }
}
