package nl.florijn.numbering;

import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** What becomes of the series of a partner when its numbering is changed: the counter goes on (R30). */
record Renumbering(LocalDate today, UsedNumbers used) {

    /** What the pattern and the counter of a series are called where they are refused. */
    record Fields(String pattern, String next) {

        static final Fields INVOICES = new Fields("invoice", "next");
        static final Fields CREDITS = new Fields("credit", "nextCredit");
        static final Fields PREVIEW = new Fields("pattern", "next");
    }

    NumberSeries invoices(NumberSeries series, Numbering wanted, FieldCheck check) {
        return changed(series, wanted.invoice(), wanted.restarts(), wanted.next(), check, Fields.INVOICES);
    }

    NumberSeries credits(NumberSeries series, Numbering wanted, FieldCheck check) {
        var pattern = wanted.credit();
        return pattern == null
                ? series.with(null, wanted.restarts())
                : changed(series, pattern, wanted.restarts(), wanted.nextCredit(), check, Fields.CREDITS);
    }

    /**
     * @param next the counter of the next number; null, or the present one: the counter goes on
     * @param fields where it is refused
     */
    NumberSeries changed(
            NumberSeries series,
            String pattern,
            boolean restarts,
            @Nullable Long next,
            FieldCheck check,
            Fields fields) {
        var day = series.dayOfNext(today);
        var present = series.pattern() == null ? null : new SeriesCounter(series, used).sequence(day);
        var isNew = !pattern.equals(series.pattern()) || restarts != series.restarts();
        var isSet = next != null && !next.equals(present);
        if (!isNew && !isSet) {
            return series;
        }
        var changed = series.with(pattern, restarts);
        return isSet
                ? set(changed, Objects.requireNonNull(next), present, day, check, fields.next())
                : goingOn(changed, present, day, check, fields.pattern());
    }

    /** The counter goes on where it was, or at the first number above that is not in use. */
    private NumberSeries goingOn(
            NumberSeries changed, @Nullable Long present, LocalDate day, FieldCheck check, String field) {
        var counter = new SeriesCounter(changed, used);
        var asItStands = present == null ? counter.sequence(day) : present;
        if (NumberingCheck.fits(check, field, asItStands, pattern(changed)) && counter.sequence(day) != asItStands) {
            var goneOn = changed.counting(asItStands, day);
            var free = new SeriesCounter(goneOn, used).sequence(day);
            NumberingCheck.fits(check, field, free, pattern(changed));
            return goneOn.counting(free, day);
        }
        return changed;
    }

    private NumberSeries set(
            NumberSeries changed, long next, @Nullable Long present, LocalDate day, FieldCheck check, String field) {
        if (!NumberingCheck.fits(check, field, next, pattern(changed))) {
            return changed;
        }
        check.require(
                !changed.isUsed() || present == null || next > present,
                field,
                "NUMBER_IN_USE",
                "The next number can be set higher than " + present + ", not lower: numbers below are in use.");
        var set = changed.counting(next, day);
        var free = new SeriesCounter(set, used).sequence(day);
        check.require(
                free == next,
                field,
                "NUMBER_IN_USE",
                "The number with " + next + " is in use already; the first that is free has " + free + ".");
        var begin = pattern(set).beginOfPeriod(day);
        return begin == null ? set : set.notBefore(begin);
    }

    private static NumberPattern pattern(NumberSeries series) {
        return new NumberPattern(series.requiredPattern(), series.restarts());
    }
}
