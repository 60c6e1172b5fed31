package nl.florijn.numbering;

import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** The number series of a partner, for who gives numbers. */
@Service
public class NumberSeriesBook {

    private final JooqNumberSeriesRepository repository;

    NumberSeriesBook(JooqNumberSeriesRepository repository) {
        this.repository = repository;
    }

    /**
     * The counters of both kinds of documents, held until the end of the transaction: whoever also gives numbers waits.
     * What they gave counts once it is {@link #save saved}.
     */
    @Requires(Right.FLORIJN)
    public SeriesCounters lock(PartnerId partner) {
        // Invoices first, always: two that lock both series cannot wait for each other.
        var invoices = repository.lock(partner, SeriesCode.INVOICE);
        var credits = repository.lock(partner, SeriesCode.CREDIT_NOTE);
        return SeriesCounters.of(invoices, credits, usedNumbers(partner));
    }

    /** The counters as they stand, for who asks what they would give: others may give numbers meanwhile. */
    @Requires(Right.FLORIJN)
    public SeriesCounters look(PartnerId partner) {
        var invoices = repository.find(partner, SeriesCode.INVOICE);
        var credits = repository.find(partner, SeriesCode.CREDIT_NOTE);
        return SeriesCounters.of(invoices, credits, usedNumbers(partner));
    }

    /** Writes where locked series stand now. */
    @Requires(Right.FLORIJN)
    public void save(PartnerId partner, SeriesCounters counters) {
        counters.inUse().stream()
                .filter(SeriesCounter::hasMoved)
                .forEach(counter -> repository.save(partner, counter.series()));
    }

    private UsedNumbers usedNumbers(PartnerId partner) {
        return new UsedNumbers(numbers -> repository.usedAmong(partner, numbers));
    }
}
