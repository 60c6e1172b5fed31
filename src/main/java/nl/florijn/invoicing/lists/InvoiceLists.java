package nl.florijn.invoicing.lists;

import java.util.Comparator;
import java.util.List;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looking at many invoices, from draft on. */
@Service
public class InvoiceLists {

    private static final Comparator<Invoice> NEWEST_FIRST = Comparator.comparing(
                    (Invoice invoice) -> invoice.life().createdAt())
            .thenComparing(invoice -> invoice.id().value())
            .reversed();

    private final JooqInvoices invoices;
    private final JooqInvoiceLists lists;
    private final JooqInvoiceSums sums;

    InvoiceLists(JooqInvoices invoices, JooqInvoiceLists lists, JooqInvoiceSums sums) {
        this.invoices = invoices;
        this.lists = lists;
        this.sums = sums;
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

    /** How many such a list holds. */
    @Requires(Right.READ)
    public int count(PartnerId partner, InvoiceFilter filter) {
        return sums.documents(partner, filter);
    }

    /** What stands open of such a list on the accounts of its debtors. */
    @Requires(Right.READ)
    public List<OpenSum> open(PartnerId partner, InvoiceFilter filter) {
        return sums.open(partner, filter);
    }
}
