package nl.florijn.numbering;

import java.util.List;
import java.util.Optional;

/**
 * The counters of both kinds of documents; one and the same where they share a series.
 *
 * @param credits where credit notes are numbered
 */
public record SeriesCounters(SeriesCounter invoices, SeriesCounter credits) {

    static SeriesCounters of(NumberSeries invoices, NumberSeries credits, UsedNumbers used) {
        var counter = new SeriesCounter(invoices, used);
        return new SeriesCounters(counter, credits.pattern() == null ? counter : new SeriesCounter(credits, used));
    }

    /** The counter of a series; empty when that is not in use any more. */
    public Optional<SeriesCounter> of(SeriesCode code) {
        return inUse().stream().filter(counter -> counter.code() == code).findFirst();
    }

    /** Each of them once. */
    public List<SeriesCounter> inUse() {
        return invoices == credits ? List.of(invoices) : List.of(invoices, credits);
    }
}
