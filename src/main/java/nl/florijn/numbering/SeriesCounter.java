package nl.florijn.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.florijn.banking.ReferredNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a series gives, one after another (R30). Whole numbers that the partner has used already, in whatever
 * series or pattern of former days, are passed over.
 */
public final class SeriesCounter {

    private final NumberPattern pattern;
    private final UsedNumbers used;
    private final NumberSeries before;
    private NumberSeries series;

    SeriesCounter(NumberSeries series, UsedNumbers used) {
        this.before = series;
        this.series = series;
        this.used = used;
        this.pattern = new NumberPattern(series.requiredPattern(), series.restarts());
    }

    /** Where the series stands now. */
    public NumberSeries series() {
        return series;
    }

    /** Whether numbers were given. */
    boolean hasMoved() {
        return !series.equals(before);
    }

    public SeriesCode code() {
        return series.code();
    }

    /** The date that no number may precede; numbers must have been given. */
    public LocalDate lastDate() {
        return Objects.requireNonNull(series.lastDate());
    }

    /** Whether the date lies before that of the last number given. */
    public boolean isBeforeLast(LocalDate date) {
        var last = series.lastDate();
        return last != null && date.isBefore(last);
    }

    /** Whether there is no number left for an invoice of this date. */
    public boolean isFull(LocalDate date) {
        return sequence(date) > pattern.lastSequence();
    }

    /** Whether as many numbers are left, in the year or month that it counts in. */
    public boolean hasRoomFor(int count) {
        return pattern.lastSequence() - series.next() + 1 >= count;
    }

    /** Gives a number; it is used from now on. */
    public String take(LocalDate date) {
        var sequence = sequence(date);
        var number = pattern.format(sequence, date);
        used.add(number);
        series = series.given(sequence, date);
        return number;
    }

    /** The sequence of the number that {@link #take} gave last. */
    public long lastGiven() {
        return series.next() - 1;
    }

    /** The number that {@link #take} gave last, as payment references are made of it (R40). */
    public ReferredNumber lastReferred() {
        return pattern.referred(lastGiven(), lastDate());
    }

    /** The same of the number that {@link #take} gives; the series must not be full. */
    public ReferredNumber nextReferred(LocalDate date) {
        return pattern.referred(sequence(date), date);
    }

    /**
     * Whether a number is the last that it gave, so that it can be given again: nobody let the series go on further on.
     *
     * @param sequence of the number
     * @param date of its invoice
     */
    public boolean isLast(long sequence, LocalDate date) {
        var countedOn = series.countedOn();
        return countedOn != null
                && pattern.restartKey(countedOn).equals(pattern.restartKey(date))
                && series.next() == sequence + 1;
    }

    /**
     * Gives its last number back: the next one of its period is the same.
     *
     * @param sequence for which {@link #isLast} holds
     * @param before the number that was given before it; null: none was
     */
    public void takeBack(long sequence, @Nullable GivenNumber before) {
        if (before == null) {
            series = series.standingAt(sequence, null);
            return;
        }
        var countedOn = Objects.requireNonNull(series.countedOn());
        if (pattern.restartKey(countedOn).equals(pattern.restartKey(before.date()))) {
            series = series.standingAt(sequence, before.date());
        } else if (sequence == 1) {
            series = series.standingAt(before.sequence() + 1, before.date());
        } else {
            // Its period began further on, as somebody set it: it begins there again.
            series = series.standingAt(sequence, pattern.beginOfPeriod(countedOn));
        }
    }

    /** The sequence that {@link #take} gives; beyond the last one of the pattern when the series is full. */
    long sequence(LocalDate date) {
        var sequence = begin(date);
        while (sequence <= pattern.lastSequence() && used.contains(pattern, sequence, date)) {
            sequence++;
        }
        return sequence;
    }

    /** Whether banks may fail to recognise its numbers. */
    boolean hasFewDigits() {
        return NumberPattern.problems(pattern.text(), pattern.restarts())
                .contains(NumberPattern.Problem.FEWER_THAN_FIVE_DIGITS);
    }

    /** The numbers of the next invoices of this date: five, or fewer where the series ends. */
    List<String> nextFive(LocalDate date) {
        List<String> numbers = new ArrayList<>(5);
        while (numbers.size() < 5 && !isFull(date)) {
            numbers.add(take(date));
        }
        return numbers;
    }

    /** Whether the date lies in a later year or month than the counter belongs to, and the pattern restarts. */
    boolean beginsAgain(LocalDate date) {
        var countedOn = series.countedOn();
        return countedOn != null && pattern.restartKey(date).compareTo(pattern.restartKey(countedOn)) > 0;
    }

    private long begin(LocalDate date) {
        return beginsAgain(date) ? 1 : series.next();
    }
}
