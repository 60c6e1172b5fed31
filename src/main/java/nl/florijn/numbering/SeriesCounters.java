package nl.florijn.numbering;

import java.util.List;

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

    List<SeriesCounter> inUse() {
        return invoices == credits ? List.of(invoices) : List.of(invoices, credits);
    }
}
