package nl.florijn.ui.invoices;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.math.BigDecimal;
import java.util.stream.Stream;
import nl.florijn.invoicing.CurrencySum;
import nl.florijn.invoicing.InvoiceFilter;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceOrder;
import nl.florijn.invoicing.InvoiceSummary;
import nl.florijn.invoicing.InvoiceTotals;
import nl.florijn.invoicing.Invoices;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/** Invoices in rows, what they add up to at the foot. */
final class InvoiceList extends Listing<InvoiceSummary> {

    private static final String NUMBER = "number";
    private static final String DATE = "date";
    private static final String DEBTOR = "debtor";
    private static final String TOTAL = "total";

    private final transient Invoices invoices;
    private final transient CurrentPartner current;
    private final CallbackDataProvider<InvoiceSummary, Void> rows;
    private final Grid.Column<InvoiceSummary> netColumn;
    private final Grid.Column<InvoiceSummary> totalColumn;
    private final Grid.Column<InvoiceSummary> debtorColumn;
    private InvoiceFilter filter = InvoiceFilter.ALL;
    private int count;

    InvoiceList(Invoices invoices, CurrentPartner current) {
        super("invoices.title");
        this.invoices = invoices;
        this.current = current;
        rows = new CallbackDataProvider<>(this::fetch, query -> count, InvoiceSummary::id);
        narrow("invoice.number", InvoiceList::number).setSortProperty(NUMBER);
        narrow("invoice.date", row -> Formats.date(row.date())).setSortProperty(DATE);
        debtorColumn = words("invoice.debtor", InvoiceSummary::debtorName)
                .setSortProperty(DEBTOR)
                .setFlexGrow(3);
        narrow("invoice.due", row -> row.kind() == InvoiceKind.CREDIT_NOTE ? "" : Formats.date(row.dueDate()));
        netColumn = figures("invoice.net", row -> money(row, row.net()));
        totalColumn = figures("invoice.total", row -> money(row, row.total())).setSortProperty(TOTAL);
        state("invoice.status", row -> InvoiceStates.tag(row.status()));
        state("invoice.export", row -> InvoiceStates.tag(row.exportState()));
        whenEmpty("invoices.empty");
        setDataProvider(rows);
    }

    void show(InvoiceFilter wanted) {
        filter = wanted;
        var totals = invoices.totals(current.id(), wanted);
        count = totals.count();
        foot(totals);
        rows.refreshAll();
    }

    int size() {
        return count;
    }

    private void foot(InvoiceTotals totals) {
        debtorColumn.setFooter(getTranslation("invoices.count", totals.count()));
        netColumn.setFooter(Formats.moneys(totals.sums(), CurrencySum::net, CurrencySum::currency));
        totalColumn.setFooter(Formats.moneys(totals.sums(), CurrencySum::total, CurrencySum::currency));
    }

    private Stream<InvoiceSummary> fetch(Query<InvoiceSummary, Void> query) {
        return invoices.list(current.id(), filter, order(query), query.getOffset(), query.getLimit()).stream();
    }

    private static InvoiceOrder order(Query<InvoiceSummary, Void> query) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(sort -> {
                    var up = sort.getDirection() == SortDirection.ASCENDING;
                    return switch (sort.getSorted()) {
                        case NUMBER -> up ? InvoiceOrder.NUMBER : InvoiceOrder.NUMBER_DESCENDING;
                        case DATE -> up ? InvoiceOrder.DATE : InvoiceOrder.DATE_DESCENDING;
                        case TOTAL -> up ? InvoiceOrder.TOTAL : InvoiceOrder.TOTAL_DESCENDING;
                        default -> InvoiceOrder.DEBTOR;
                    };
                })
                .orElse(InvoiceOrder.NUMBER_DESCENDING);
    }

    private static String number(InvoiceSummary row) {
        return row.number() == null ? "" : row.number();
    }

    private static String money(InvoiceSummary row, BigDecimal amount) {
        return Formats.money(row.kind().signed(amount), row.currency());
    }
}
