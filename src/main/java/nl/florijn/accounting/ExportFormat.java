package nl.florijn.accounting;

/** Where an export goes, and as what. */
public enum ExportFormat {
    /** Straight into Twinfield. */
    TWINFIELD,
    /** A file that Twinfield imports. */
    TWINFIELD_XML,
    UBL,
    XAF,
    CSV,
    XLSX
}
