package nl.florijn.numbering;

import java.util.regex.Pattern;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.banking.ReferredNumber;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** Checks of a numbering that do not need to know where its series stand. */
public final class NumberingCheck {

    private static final int LONGEST_PATTERN = 40; // the whole number has room for 60

    /** What a number shows is typed over from paper and travels in file names and e-invoices. */
    private static final Pattern LEGIBLE = Pattern.compile("(?:\\{[^{}]*}|[\\p{IsLatin}0-9{}/._ -])*+");

    private NumberingCheck() {}

    /** @param prefix of the fields' names, where the numbering is part of something else */
    public static FieldCheck of(String prefix, Numbering numbering) {
        var check = new FieldCheck();
        pattern(check, prefix + "invoice", numbering.invoice(), numbering.restarts());
        var credit = numbering.credit();
        if (credit != null) {
            pattern(check, prefix + "credit", credit, numbering.restarts());
        }
        next(check, prefix + "next", numbering.next());
        next(check, prefix + "nextCredit", numbering.nextCredit());
        if (check.errors().isEmpty()) {
            apart(check, prefix + "credit", numbering);
        }
        return check;
    }

    /** As {@link #of}, for series in which no number was given yet. */
    public static FieldCheck ofNew(String prefix, Numbering numbering) {
        var check = of(prefix, numbering);
        if (check.errors().isEmpty()) {
            fits(
                    check,
                    prefix + "next",
                    numbering.next(),
                    new NumberPattern(numbering.invoice(), numbering.restarts()));
            ownSeries(check, prefix + "nextCredit", numbering);
            if (numbering.credit() != null && numbering.nextCredit() != null) {
                fits(
                        check,
                        prefix + "nextCredit",
                        numbering.nextCredit(),
                        new NumberPattern(numbering.credit(), numbering.restarts()));
            }
        }
        return check;
    }

    /** Only a series of its own has a counter to set. */
    static void ownSeries(FieldCheck check, String field, Numbering numbering) {
        check.require(
                numbering.credit() != null || numbering.nextCredit() == null,
                field,
                "NO_SERIES_OF_ITS_OWN",
                "Credit notes are numbered with the invoices; give them a pattern of their own first.");
    }

    /** Whether the pattern is wide enough for the counter. */
    static boolean fits(FieldCheck check, String field, long next, NumberPattern pattern) {
        var last = pattern.lastSequence();
        check.require(
                next <= last,
                field,
                "NEXT_DOES_NOT_FIT",
                "The next number is " + next + ", but the last of this pattern is " + last
                        + ". Make its sequence wider.",
                next,
                last);
        return next <= last;
    }

    /** Whether payments can refer to invoices that are numbered like this (R40). */
    public static void refers(FieldCheck check, String field, ReferenceScheme scheme, ReferredNumber number) {
        check.require(
                scheme.holds(number),
                field,
                "REFERENCE_HAS_NO_ROOM",
                "Number " + number.text() + " takes " + scheme.length(number)
                        + " places of a payment reference, but this kind has " + scheme.room()
                        + ". Choose a shorter pattern, or another kind of reference.",
                number.text(),
                scheme.length(number),
                scheme.room());
    }

    static void pattern(FieldCheck check, String field, String pattern, boolean restarts) {
        check.required(field, pattern, LONGEST_PATTERN)
                .require(
                        LEGIBLE.matcher(pattern).matches(),
                        field,
                        "UNUSABLE_CHARACTER",
                        "Around its braces a pattern holds letters, digits, spaces and - / . _ only.");
        NumberPattern.problems(pattern, restarts).stream()
                .filter(NumberPattern.Problem::isBlocking)
                .forEach(problem -> check.require(false, field, problem.name(), sentence(problem)));
    }

    static void next(FieldCheck check, String field, @Nullable Long next) {
        check.require(
                next == null || next >= 1,
                field,
                "OUT_OF_RANGE",
                "The next number lies between 1 and " + Long.MAX_VALUE + ".",
                1,
                Long.MAX_VALUE);
    }

    private static void apart(FieldCheck check, String field, Numbering numbering) {
        var invoices = new NumberPattern(numbering.invoice(), numbering.restarts());
        var credits = numbering.credit() == null ? null : new NumberPattern(numbering.credit(), numbering.restarts());
        check.require(
                credits == null || !credits.mayMeet(invoices),
                field,
                "SAME_PATTERN",
                "Credit notes with a series of their own need a pattern that never gives the number of an invoice;"
                        + " leave it empty to share the series.");
    }

    private static String sentence(NumberPattern.Problem problem) {
        return switch (problem) {
            case NO_SEQUENCE -> "A pattern holds {seq:n}, such as {seq:5}.";
            case SEVERAL_SEQUENCES -> "A pattern holds {seq:n} only once.";
            case UNKNOWN_TOKEN -> "A pattern knows {yyyy}, {yy}, {MM} and {seq:n}.";
            case STRAY_BRACE -> "The braces of a pattern come in pairs.";
            case MONTH_WITHOUT_YEAR -> "A pattern that restarts each month holds the year too.";
            case FEWER_THAN_FIVE_DIGITS -> "Bank matching works better with five digits or more.";
        };
    }
}
