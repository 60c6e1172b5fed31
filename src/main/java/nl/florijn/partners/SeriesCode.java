package nl.florijn.partners;

/** The series in which a partner numbers its documents (R30). */
public enum SeriesCode {
    INVOICE,
    CREDIT_NOTE
}
