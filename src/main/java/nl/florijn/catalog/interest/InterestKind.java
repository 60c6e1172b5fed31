package nl.florijn.catalog.interest;

/** Where a rate of interest comes from. */
public enum InterestKind {
    /** The law, for what consumers owe. */
    CONSUMER,
    /** The law, between businesses. */
    COMMERCIAL,
    /** What was agreed. */
    OWN
}
