package nl.florijn.invoicing;

import java.util.Comparator;
import java.util.List;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looking at invoices, from draft on. */
@Service
public class Invoices {

    private static final Comparator<Invoice> NEWEST_FIRST = Comparator.comparing(
                    (Invoice invoice) -> invoice.life().createdAt())
            .thenComparing(invoice -> invoice.id().value())
            .reversed();

    private final JooqInvoices invoices;
    private final JooqInvoiceLists lists;
    private final JooqInvoiceSums sums;

    Invoices(JooqInvoices invoices, JooqInvoiceLists lists, JooqInvoiceSums sums) {
        this.invoices = invoices;
        this.lists = lists;
        this.sums = sums;
    }

    /** @throws NotFound when this partner has no such invoice */
    @Requires(Right.READ)
    public Invoice get(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }

    /**
     * Whole invoices, the newest first, from before a place on.
     *
     * @throws InvalidInput when the last day of the filter lies before the first
     */
    @Requires(Right.READ)
    public List<Invoice> newest(PartnerId partner, InvoiceFilter filter, @Nullable Made before, int limit) {
        new FieldCheck().days(filter.from(), filter.to()).done();
        var ids = lists.newest(partner, filter, before, limit);
        return invoices.load(partner, ids).stream().sorted(NEWEST_FIRST).toList();
    }

    /** A page of a list on the screen. */
    @Requires(Right.READ)
    public List<InvoiceSummary> list(
            PartnerId partner, InvoiceFilter filter, InvoiceOrder order, int offset, int limit) {
        return lists.sorted(partner, filter, order, offset, limit);
    }

    /** The same rows one after the other, the newest first, for who wants all of them. */
    @Requires(Right.READ)
    public Page<InvoiceSummary> page(PartnerId partner, InvoiceFilter filter, PageRequest page) {
        return page.page(
                lists.newestRows(partner, filter, page.afterMade(), page.fetchSize()),
                row -> new Made(row.createdAt(), row.id().value()));
    }

    /** What such a list adds up to. */
    @Requires(Right.READ)
    public InvoiceTotals totals(PartnerId partner, InvoiceFilter filter) {
        return sums.of(partner, filter).stream().reduce(InvoiceTotals.NONE, InvoiceTotals::plus);
    }
}
