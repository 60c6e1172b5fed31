package nl.florijn.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What would come next with a pattern.
 *
 * @param numbers five, or fewer where the series ends
 * @param advice what could be better; empty when nothing could
 */
public record NumberPreview(List<String> numbers, List<Advice> advice) {

    /** What a counter gives next to invoices of a day. */
    static NumberPreview of(SeriesCounter counter, LocalDate day) {
        List<Advice> advice = new ArrayList<>();
        if (counter.hasFewDigits()) {
            advice.add(Advice.of(Code.FEWER_THAN_FIVE_DIGITS));
        }
        var numbers = counter.nextFive(day);
        if (numbers.size() < 5) {
            advice.add(Advice.of(Code.NEARLY_FULL));
        }
        return new NumberPreview(numbers, advice);
    }

    /**
     * Something that could be better about a pattern that can be used.
     *
     * @param code stable, for programs and for the text on the screen
     */
    public record Advice(Code code, String detail) {

        static Advice of(Code code) {
            return new Advice(code, code.detail);
        }
    }

    /** What the advice is about. */
    public enum Code {
        FEWER_THAN_FIVE_DIGITS("Bank matching works better with five digits or more."),
        NEARLY_FULL("The series ends here: a wider sequence lasts longer.");

        private final String detail;

        Code(String detail) {
            this.detail = detail;
        }
    }
}
