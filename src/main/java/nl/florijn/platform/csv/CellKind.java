package nl.florijn.platform.csv;

/** What a column holds, which says how its cells are read where a file is written as people write. */
public enum CellKind {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    DATE,
    INTERVAL,
    /** One of some names. */
    CHOICE,
    COUNTRY,
    CURRENCY
}
