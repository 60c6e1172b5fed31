package nl.florijn.platform.workbook;

/** A workbook, or what pretends to be one, that cannot be read on. */
public final class UnreadableWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    private UnreadableWorkbook(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static UnreadableWorkbook broken() {
        return new UnreadableWorkbook(
                "NOT_A_WORKBOOK", "The file is no workbook of Excel, or a damaged or protected one: save it as CSV.");
    }

    static UnreadableWorkbook tooLarge() {
        return new UnreadableWorkbook(
                "WORKBOOK_TOO_LARGE", "The workbook holds more than can be read at once: save the sheet as CSV.");
    }

    /** Stable, in UPPER_CASE. */
    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
