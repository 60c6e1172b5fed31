package nl.florijn.subscriptions.intake;

/** What an import does with other terms of a subscription of which something is billed (R3, R7). */
public enum ChangedTerms {
    /** They stay as they are in the books. */
    KEPT,
    /** Quantity, price, discount and product change by date, from the first period of which nothing is billed. */
    FROM_NEXT_PERIOD
}
