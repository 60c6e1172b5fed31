package nl.florijn.platform.csv.form;

/** From a row on nothing of the file can be read. */
public final class UnreadableCsv extends Exception {

    private static final long serialVersionUID = 1;

    private final int row;
    private final String code;

    /** @param sentence tells a person what the code tells a program */
    public UnreadableCsv(int row, String code, String sentence) {
        super(sentence, null, false, false);
        this.row = row;
        this.code = code;
    }

    public static UnreadableCsv empty() {
        return new UnreadableCsv(1, "EMPTY_FILE", "The file has no header: its first row names the columns.");
    }

    public int row() {
        return row;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
