package nl.florijn.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.florijn.banking.ReferredNumber;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a series are written (R30): literal text with {@code {yyyy}}, {@code {yy}}, {@code {MM}} and one
 * {@code {seq:n}}, such as {@code FA-{yy}{seq:5}}.
 *
 * @param text the pattern as it was typed; {@link #problems} is empty for it
 * @param restarts whether the sequence begins at 1 again with each year or month that the pattern holds
 */
public record NumberPattern(String text, boolean restarts) {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    // Marks that no pattern holds.
    private static final char DIGIT = '\uE000';
    private static final char DIGIT_OR_LETTER = '\uE001';
    private static final Pattern SEQUENCE = Pattern.compile("seq:([1-9]|1[0-2])");
    private static final Pattern NO_FIGURE = Pattern.compile("[^0-9]");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("uu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);

    /** What is wrong with a pattern, or could be better. */
    public enum Problem {
        NO_SEQUENCE(true),
        SEVERAL_SEQUENCES(true),
        UNKNOWN_TOKEN(true),
        STRAY_BRACE(true),
        /** It restarts each month but does not tell the years apart. */
        MONTH_WITHOUT_YEAR(true),
        /** Advice: bank matching works better with five digits or more. */
        FEWER_THAN_FIVE_DIGITS(false);

        private final boolean blocking;

        Problem(boolean blocking) {
            this.blocking = blocking;
        }

        /** Whether such a pattern cannot be used; the others are advice. */
        public boolean isBlocking() {
            return blocking;
        }
    }

    /** @throws IllegalArgumentException when it has a blocking problem */
    public NumberPattern {
        for (Problem problem : problems(text, restarts)) {
            if (problem.isBlocking()) {
                throw new IllegalArgumentException("Number pattern '%s' cannot be used: %s.".formatted(text, problem));
            }
        }
    }

    /** Everything that is wrong with a pattern or could be better; empty when nothing is. */
    public static Set<Problem> problems(String text, boolean restarts) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        Matcher token = TOKEN.matcher(text);
        int sequences = 0;
        while (token.find()) {
            String name = token.group(1);
            Matcher sequence = SEQUENCE.matcher(name);
            if (sequence.matches()) {
                sequences++;
                if (Integer.parseInt(sequence.group(1)) < 5) {
                    problems.add(Problem.FEWER_THAN_FIVE_DIGITS);
                }
            } else if (dateFormat(name) == null) {
                problems.add(Problem.UNKNOWN_TOKEN);
            }
        }
        if (sequences != 1) {
            problems.add(sequences == 0 ? Problem.NO_SEQUENCE : Problem.SEVERAL_SEQUENCES);
        }
        String literal = token.replaceAll("");
        if (literal.contains("{") || literal.contains("}")) {
            problems.add(Problem.STRAY_BRACE);
        }
        if (restarts && holdsMonth(text) && !holdsYear(text)) {
            problems.add(Problem.MONTH_WITHOUT_YEAR);
        }
        return problems;
    }

    /**
     * A number.
     *
     * @param sequence from 1 to {@link #lastSequence}
     * @param date invoice date
     * @throws IllegalArgumentException when the sequence is outside the series
     */
    public String format(long sequence, LocalDate date) {
        if (sequence < 1 || sequence > lastSequence()) {
            throw new IllegalArgumentException(
                    "Series %s goes from 1 to %d: %d is not in it.".formatted(text, lastSequence(), sequence));
        }
        return filled(SequenceDigits.write(sequence, width()), date);
    }

    /**
     * The same number, as payment references are made of it (R40).
     *
     * @throws IllegalArgumentException when the sequence is outside the series
     */
    ReferredNumber referred(long sequence, LocalDate date) {
        String figures = NO_FIGURE
                .matcher(filled(SequenceDigits.figures(sequence, width()), date))
                .replaceAll("");
        return new ReferredNumber(format(sequence, date), figures);
    }

    private String filled(String sequence, LocalDate date) {
        Matcher token = TOKEN.matcher(text);
        StringBuilder number = new StringBuilder();
        while (token.find()) {
            DateTimeFormatter ofDate = dateFormat(token.group(1));
            String written = ofDate == null ? sequence : date.format(ofDate);
            token.appendReplacement(number, Matcher.quoteReplacement(written));
        }
        return token.appendTail(number).toString();
    }

    /** What the sequence counts within: the date's year or month where the pattern restarts, else always the same. */
    public String restartKey(LocalDate date) {
        if (!restarts || !holdsYear(text)) {
            return "";
        }
        return date.format(YEAR) + (holdsMonth(text) ? "-" + date.format(MONTH) : "");
    }

    /** The last sequence that can be written; after it the series is full. */
    public long lastSequence() {
        return SequenceDigits.last(width());
    }

    /** The first day of the year or month that a date's sequence counts within; null when it always counts on. */
    public @Nullable LocalDate beginOfPeriod(LocalDate date) {
        if (restartKey(date).isEmpty()) {
            return null;
        }
        return holdsMonth(text) ? date.withDayOfMonth(1) : date.withDayOfYear(1);
    }

    /** Whether some number of this pattern might, one day, be a number of the other too. */
    public boolean mayMeet(NumberPattern other) {
        String mine = places();
        String theirs = other.places();
        return mine.length() == theirs.length()
                && IntStream.range(0, mine.length()).allMatch(i -> mayBeSame(mine.charAt(i), theirs.charAt(i)));
    }

    /** What stands at each place of a number: a character of its own, a digit, or a digit that may go on in letters. */
    private String places() {
        Matcher token = TOKEN.matcher(text);
        StringBuilder places = new StringBuilder();
        while (token.find()) {
            String name = token.group(1);
            DateTimeFormatter ofDate = dateFormat(name);
            String shown = ofDate == null
                    ? SequenceDigits.places(width(), DIGIT, DIGIT_OR_LETTER)
                    : String.valueOf(DIGIT).repeat(name.length());
            token.appendReplacement(places, shown);
        }
        return token.appendTail(places).toString();
    }

    private static boolean mayBeSame(char one, char other) {
        return one == other || mayBe(one, other) || mayBe(other, one);
    }

    /** Whether a place can show what another does; a letter place shows digits too. */
    private static boolean mayBe(char place, char shown) {
        boolean digit = shown == DIGIT || shown >= '0' && shown <= '9';
        return switch (place) {
            case DIGIT -> digit || shown == DIGIT_OR_LETTER;
            case DIGIT_OR_LETTER -> digit || shown >= 'A' && shown <= 'Z';
            default -> false;
        };
    }

    private int width() {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            Matcher sequence = SEQUENCE.matcher(token.group(1));
            if (sequence.matches()) {
                return Integer.parseInt(sequence.group(1));
            }
        }
        throw new IllegalStateException("Number pattern '%s' has no sequence.".formatted(text));
    }

    private static boolean holdsYear(String text) {
        return text.contains("{yyyy}") || text.contains("{yy}");
    }

    private static boolean holdsMonth(String text) {
        return text.contains("{MM}");
    }

    private static @Nullable DateTimeFormatter dateFormat(String token) {
        return switch (token) {
            case "yyyy" -> YEAR;
            case "yy" -> SHORT_YEAR;
            case "MM" -> MONTH;
            default -> null;
        };
    }
}
