package nl.florijn.catalog;

/** What a product is. */
public enum ProductKind {
    RECURRING,
    ONCE,
    TEXT
}
