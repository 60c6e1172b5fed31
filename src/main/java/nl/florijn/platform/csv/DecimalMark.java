package nl.florijn.platform.csv;

/** What stands before the decimals of a number; the other one may set thousands apart. */
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    private final char mark;

    DecimalMark(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }
}
