package nl.florijn.partners;

import nl.florijn.billing.NumberPattern;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** The number series of a partner. Giving numbers is invoicing's work; where each series stands is kept here. */
@Service
public class NumberSeriesBook {

    private static final int LONGEST_PATTERN = 40; // the whole number has room for 60

    private final JooqNumberSeriesRepository repository;

    NumberSeriesBook(JooqNumberSeriesRepository repository) {
        this.repository = repository;
    }

    /** The series that documents of this kind are numbered in; credit notes may share that of the invoices. */
    @Requires(Right.FLORIJN)
    public NumberSeries current(PartnerId partner, SeriesCode code) {
        return shared(partner, repository.find(partner, code));
    }

    /** As {@link #current}, held until the end of the transaction: whoever also gives numbers waits. */
    @Requires(Right.FLORIJN)
    public NumberSeries lock(PartnerId partner, SeriesCode code) {
        // Invoices first, always: two that lock both series cannot wait for each other.
        var invoices = repository.lock(partner, SeriesCode.INVOICE);
        if (code == SeriesCode.INVOICE) {
            return invoices;
        }
        var credits = repository.lock(partner, code);
        return credits.pattern() == null ? invoices : credits;
    }

    /** Writes where a locked series stands now. */
    @Requires(Right.FLORIJN)
    public void save(PartnerId partner, NumberSeries series) {
        repository.save(partner, series);
    }

    void open(PartnerId partner, Numbering numbering) {
        repository.add(
                partner,
                new NumberSeries(
                        SeriesCode.INVOICE, numbering.invoice(), numbering.restarts(), numbering.next(), "", null));
        repository.add(
                partner,
                new NumberSeries(SeriesCode.CREDIT_NOTE, numbering.credit(), numbering.restarts(), 1, "", null));
    }

    void change(PartnerId partner, Numbering numbering) {
        var invoices = repository.lock(partner, SeriesCode.INVOICE);
        new FieldCheck()
                .require(
                        !invoices.isUsed() || numbering.next() >= invoices.next(),
                        "numbering.next",
                        "NUMBER_IN_USE",
                        "The next number can be set higher than " + invoices.next()
                                + ", not lower: numbers below are in use.")
                .done();
        repository.save(partner, invoices.with(numbering.invoice(), numbering.restarts(), numbering.next()));
        var credits = repository.lock(partner, SeriesCode.CREDIT_NOTE);
        repository.save(partner, credits.with(numbering.credit(), numbering.restarts(), credits.next()));
    }

    /** Checks that do not need to know where the series stands. */
    static void check(FieldCheck check, Numbering numbering) {
        checkPattern(check, "numbering.invoice", numbering.invoice(), numbering.restarts());
        if (numbering.credit() != null) {
            checkPattern(check, "numbering.credit", numbering.credit(), numbering.restarts());
            check.require(
                    !numbering.credit().equals(numbering.invoice()),
                    "numbering.credit",
                    "SAME_PATTERN",
                    "Credit notes with a series of their own need a pattern of their own; leave it empty to share.");
        }
        check.require(numbering.next() >= 1, "numbering.next", "OUT_OF_RANGE", "The next number is at least 1.");
    }

    private static void checkPattern(FieldCheck check, String field, String pattern, boolean restarts) {
        check.required(field, pattern, LONGEST_PATTERN);
        NumberPattern.problems(pattern, restarts).stream()
                .filter(NumberPattern.Problem::isBlocking)
                .forEach(problem -> check.require(false, field, problem.name(), sentence(problem)));
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

    private NumberSeries shared(PartnerId partner, NumberSeries series) {
        return series.pattern() == null ? repository.find(partner, SeriesCode.INVOICE) : series;
    }
}
