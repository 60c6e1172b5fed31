package nl.florijn.invoicing;

import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.billing.NumberPattern;
import nl.florijn.partners.NumberSeries;
import nl.florijn.partners.SeriesCode;

/** Gives the numbers of one locked series, one after another (R30). */
final class SeriesCounter {

    private final NumberPattern pattern;
    private NumberSeries series;

    SeriesCounter(NumberSeries series) {
        this.series = series;
        this.pattern = new NumberPattern(Objects.requireNonNull(series.pattern()), series.restarts());
    }

    /** Where the series stands now. */
    NumberSeries series() {
        return series;
    }

    SeriesCode code() {
        return series.code();
    }

    /** Invoice date of the last number given; there must be one. */
    LocalDate lastDate() {
        return Objects.requireNonNull(series.lastDate());
    }

    /** Whether the date lies before that of the last number given. */
    boolean isBeforeLast(LocalDate date) {
        var last = series.lastDate();
        return last != null && date.isBefore(last);
    }

    boolean isFull(LocalDate date) {
        return sequence(date) > pattern.lastSequence();
    }

    /** The number that {@link #take} would give. */
    String peek(LocalDate date) {
        return pattern.format(sequence(date), date);
    }

    /** Gives a number; it is used from now on. */
    String take(LocalDate date) {
        var number = peek(date);
        series = series.at(sequence(date) + 1, pattern.restartKey(date), date);
        return number;
    }

    private long sequence(LocalDate date) {
        var restarts = series.isUsed() && !series.period().equals(pattern.restartKey(date));
        return restarts ? 1 : series.next();
    }
}
