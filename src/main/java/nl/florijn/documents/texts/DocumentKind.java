package nl.florijn.documents.texts;

/** A kind of document that has texts of its own. Another kind joins by its name here, and by asking for its text. */
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE
}
