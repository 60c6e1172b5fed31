package nl.florijn.invoicing.drafts;

/** A fault in one field of one line. */
final class UnreadableLine extends RuntimeException {

    private static final long serialVersionUID = 1;

    final String field;
    final String code;
    final String sentence;

    UnreadableLine(String field, String code, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
        this.code = code;
        this.sentence = sentence;
    }
}
