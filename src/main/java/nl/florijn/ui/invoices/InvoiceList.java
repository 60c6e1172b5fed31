package nl.florijn.ui.invoices;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.lists.CurrencySum;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.lists.InvoiceTotals;
import nl.florijn.invoicing.lists.OpenSum;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** Invoices in rows, what they add up to at the foot. */
final class InvoiceList extends Listing<InvoiceSummary> {

    private static final int AT_A_TIME = 1000;
    private static final String NUMBER = "number";
    private static final String DATE = "date";
    private static final String DEBTOR = "debtor";
    private static final String TOTAL = "total";
    private static final String DUE = "due";
    private static final String OPEN = "open";

    private final transient InvoiceLists invoices;
    private final transient CurrentPartner current;
    private final CallbackDataProvider<InvoiceSummary, Void> rows;
    private final Grid.Column<InvoiceSummary> netColumn;
    private final Grid.Column<InvoiceSummary> totalColumn;
    private final Grid.Column<InvoiceSummary> openColumn;
    private final Grid.Column<InvoiceSummary> debtorColumn;
    private final Grid.Column<InvoiceSummary> foldedColumn;
    private transient LocalDate today = LocalDate.MIN;
    private InvoiceFilter filter = InvoiceFilter.ALL;
    private int count;
    private String facts = "";
    private @Nullable InvoiceId open;

    InvoiceList(InvoiceLists invoices, CurrentPartner current) {
        super("invoices.title");
        this.invoices = invoices;
        this.current = current;
        rows = new CallbackDataProvider<>(this::fetch, query -> count, InvoiceSummary::id);
        narrow("invoice.number", this::number).setSortProperty(NUMBER);
        ifRoom(
                720,
                narrow("invoice.date", row -> Formats.shortDate(row.date(), today))
                        .setSortProperty(DATE));
        debtorColumn = words("invoice.debtor", InvoiceSummary::debtorName)
                .setSortProperty(DEBTOR)
                .setFlexGrow(3)
                .setWidth("95px");
        ifRoom(1000, narrow("invoice.period", row -> Formats.period(row.serviceFrom(), row.serviceUntil())));
        ifRoom(560, narrow("invoice.due.short", this::due).setSortProperty(DUE));
        netColumn = figures("invoice.net", row -> money(row, row.net()));
        ifRoom(1340, netColumn);
        totalColumn = figures("invoice.total", InvoiceList::total).setSortProperty(TOTAL);
        openColumn = figures("invoice.open", InvoiceList::open).setSortProperty(OPEN);
        ifRoom(520, openColumn);
        state("invoice.status", row -> InvoiceStates.tag(row, today));
        ifRoom(1240, state("invoice.export", row -> InvoiceStates.tag(row.exportState())));
        foldedColumn = folded(InvoiceSummary::debtorName, InvoiceList::total, this::rest);
        setSelectionMode(SelectionMode.MULTI);
        setPartNameGenerator(row -> row.id().equals(open) ? "current" : null);
        whenEmpty("invoices.empty");
        setDataProvider(rows);
    }

    /** @param day today at the partner */
    void show(InvoiceFilter wanted, LocalDate day) {
        filter = wanted;
        today = day;
        deselectAll();
        var totals = invoices.totals(current.id(), wanted);
        count = totals.count();
        foot(totals, invoices.open(current.id(), wanted));
        rows.refreshAll();
    }

    /** Marks the one that is open beside the list; null: none is. */
    void mark(@Nullable InvoiceId opened) {
        open = opened;
        rows.refreshAll();
    }

    /** All that is listed, the newest first. */
    Page<InvoiceSummary> page(PageRequest page) {
        return invoices.page(current.id(), filter, page);
    }

    /** Those of them that have a document, the newest first, fetched as they are read. */
    Stream<InvoiceSummary> documents() {
        var wanted = filter;
        return Stream.iterate(0, start -> start + AT_A_TIME)
                .map(start -> invoices.list(current.id(), wanted, InvoiceOrder.NUMBER_DESCENDING, start, AT_A_TIME))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .filter(row -> row.number() != null);
    }

    /** How many are listed, and what they come to. */
    String facts() {
        return facts;
    }

    /** How many of them have a document. */
    int documentCount() {
        return count
                - invoices.totals(current.id(), filter.withStatus(InvoiceStatus.DRAFT))
                        .count();
    }

    int size() {
        return count;
    }

    private void foot(InvoiceTotals totals, List<OpenSum> open) {
        var documents = getTranslation("invoices.count", totals.count());
        var sum = Formats.moneys(totals.sums(), CurrencySum::total, CurrencySum::currency);
        debtorColumn.setFooter(documents);
        netColumn.setFooter(new Sums(totals.sums(), CurrencySum::net, CurrencySum::currency));
        totalColumn.setFooter(new Sums(totals.sums(), CurrencySum::total, CurrencySum::currency));
        openColumn.setFooter(new Sums(open, OpenSum::open, OpenSum::currency));
        var net = Formats.moneys(totals.sums(), CurrencySum::net, CurrencySum::currency);
        facts = sum.isEmpty() ? documents : getTranslation("invoices.facts", documents, sum, net);
        var openSum = Formats.moneys(open, OpenSum::open, OpenSum::currency);
        var folded = Stream.of(documents, sum, openSum.isEmpty() ? "" : getTranslation("invoices.openSum", openSum));
        foldedColumn.setFooter(folded.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
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
                        case DUE -> up ? InvoiceOrder.DUE : InvoiceOrder.DUE_DESCENDING;
                        case OPEN -> up ? InvoiceOrder.OPEN : InvoiceOrder.OPEN_DESCENDING;
                        case TOTAL -> up ? InvoiceOrder.TOTAL : InvoiceOrder.TOTAL_DESCENDING;
                        default -> InvoiceOrder.DEBTOR;
                    };
                })
                .orElse(InvoiceOrder.NUMBER_DESCENDING);
    }

    private String number(InvoiceSummary row) {
        return row.number() == null ? getTranslation("invoice.draft") : row.number();
    }

    /** What a row of two lines tells below debtor and total. */
    private String rest(InvoiceSummary row) {
        var known = Stream.of(number(row), Formats.date(row.date()));
        var status = row.status() == InvoiceStatus.DRAFT
                ? Stream.<String>empty()
                : Stream.of(InvoiceStates.words(row, today));
        return Stream.concat(known, status).collect(Collectors.joining(" · "));
    }

    /** Nobody has to pay a credit note. */
    private String due(InvoiceSummary row) {
        return row.kind().asksForMoney() ? Formats.shortDate(row.dueDate(), today) : "";
    }

    private static String open(InvoiceSummary row) {
        return row.onAccount().signum() == 0 ? "" : Formats.money(row.onAccount(), row.currency());
    }

    private static String total(InvoiceSummary row) {
        return money(row, row.total());
    }

    private static String money(InvoiceSummary row, BigDecimal amount) {
        return Formats.money(row.kind().signed(amount), row.currency());
    }
}
