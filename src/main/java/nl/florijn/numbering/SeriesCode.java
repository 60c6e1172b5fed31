package nl.florijn.numbering;

/** The series in which a partner numbers its documents (R30). */
public enum SeriesCode {
    INVOICE,
    CREDIT_NOTE
}
