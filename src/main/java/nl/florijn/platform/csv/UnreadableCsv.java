package nl.florijn.platform.csv;

/** From a row on nothing of the file can be read. */
final class UnreadableCsv extends Exception {

    private static final long serialVersionUID = 1;

    private final int row;
    private final String code;

    UnreadableCsv(int row, String code, String sentence) {
        super(sentence, null, false, false);
        this.row = row;
        this.code = code;
    }

    static UnreadableCsv empty() {
        return new UnreadableCsv(1, "EMPTY_FILE", "The file has no header: its first row names the columns.");
    }

    int row() {
        return row;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
