package nl.florijn.customers;

/** Whom consumer law protects, and whom reverse charge may concern. */
public enum CustomerKind {
    BUSINESS,
    CONSUMER
}
