package nl.florijn.platform.csv;

/**
 * A cell as it is to be written. A text that a spreadsheet would take for a formula begins with an apostrophe, and so is
 * shown and not carried out.
 */
public record WrittenCell(String content) {

    private static final String FORMULA = "=+-@\t\r\n";

    public static WrittenCell text(String text) {
        return new WrittenCell(isFormula(text) ? "'" + text : text);
    }

    /** A number or day that was formatted here: what is below zero begins with its sign. */
    public static WrittenCell figure(String figure) {
        return new WrittenCell(figure);
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
