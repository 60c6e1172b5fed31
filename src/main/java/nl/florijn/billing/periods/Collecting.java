package nl.florijn.billing.periods;

/** What goes together on one draft of a debtor (R11). */
public enum Collecting {
    /** All that is due. */
    DEBTOR,
    /** Each subscription on a draft of its own. */
    SUBSCRIPTION
}
