package nl.florijn.ui.start;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.florijn.invoicing.invoiced.InvoicedMonth;
import nl.florijn.invoicing.lists.CurrencySum;
import nl.florijn.invoicing.lists.InvoiceTotals;
import nl.florijn.receivables.payments.ReceivedSum;
import nl.florijn.receivables.statements.OwedSum;
import nl.florijn.subscriptions.recurring.RecurringSum;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import nl.florijn.ui.text.Formats;

/** How things stand at one look. Every figure leads to the list behind it. */
@Route(CurrentPartner.ROUTE + StartView.PATH)
@RolesAllowed("VIEWER")
public class StartView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "start";

    private static final int MONTHS = 12;

    private final transient StartFigures figures;
    private final Div figuresOnTop = new Div();
    private final Div below = new Div();

    StartView(StartFigures figures) {
        super("start.title");
        this.figures = figures;
        figuresOnTop.addClassName("start-figures");
        below.addClassName("start-below");
        addBody(figuresOnTop, below).addClassName("start");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        setFacts(Formats.longDate(figures.today()));
        var drafts = figures.toReview();
        var month = YearMonth.from(figures.today());
        var invoiced = figures.invoiced(month.minusMonths(MONTHS - 1L), month);
        figuresOnTop.removeAll();
        figuresOnTop.add(toReview(drafts), thisMonth(month, invoiced), open(), received(month), monthly(), customers());
        below.removeAll();
        below.add(
                new MonthBars(figures.current(), month, MONTHS, figures.currency(), invoiced),
                new NeedsPerson(figures, drafts.blocked()));
    }

    private Figure toReview(InvoiceTotals drafts) {
        var value = figures.current().link(count(drafts.count(), "start.review.nothing"), ReviewView.class, Map.of());
        var sum = Formats.moneys(drafts.sums(), CurrencySum::total, CurrencySum::currency);
        var warned = figures.current()
                .link(
                        getTranslation("start.review.warned", drafts.marked()),
                        ReviewView.class,
                        Map.of("show", "warning"));
        warned.setVisible(drafts.marked() > 0);
        var withVat = new Span(sum.isEmpty() ? "" : getTranslation("start.withVat", sum));
        return new Figure(getTranslation("menu.review"), value, withVat, warned);
    }

    private Figure open() {
        var owed = figures.owed();
        var sum = Formats.moneys(owed, OwedSum::open, OwedSum::currency);
        var value = figures.current()
                .link(
                        sum.isEmpty() ? getTranslation("start.nothing") : sum,
                        CustomersView.class,
                        Map.of("show", "open"));
        var late = owed.stream().filter(each -> each.overdue().signum() > 0).toList();
        var overdue = figures.current()
                .link(
                        getTranslation("start.overdue", Formats.moneys(late, OwedSum::overdue, OwedSum::currency)),
                        CustomersView.class,
                        Map.of("show", "overdue"));
        overdue.setVisible(!late.isEmpty());
        return new Figure(getTranslation("start.open"), value, new Span(getTranslation("start.open.note")), overdue);
    }

    private Figure received(YearMonth month) {
        var received = figures.received(month);
        var sum = Formats.moneys(received, ReceivedSum::amount, ReceivedSum::currency);
        var payments = received.stream().mapToInt(ReceivedSum::payments).sum();
        return new Figure(
                getTranslation("start.received"),
                new Span(sum.isEmpty() ? getTranslation("start.nothing") : sum),
                new Span(getTranslation("start.payments", payments)));
    }

    private Figure thisMonth(YearMonth month, List<InvoicedMonth> invoiced) {
        var these = invoiced.stream().filter(sum -> sum.month().equals(month)).toList();
        var net = Formats.moneys(these, InvoicedMonth::net, InvoicedMonth::currency);
        var documents = these.stream().mapToInt(InvoicedMonth::documents).sum();
        var value = figures.current()
                .link(
                        net.isEmpty() ? getTranslation("start.nothing") : net,
                        InvoicesView.class,
                        Map.of("show", "invoiced", "period", "this_month"));
        return new Figure(
                getTranslation("start.month.this"),
                value,
                new Span(getTranslation("start.documents.net", getTranslation("invoices.count", documents))));
    }

    private Figure monthly() {
        var sums = figures.recurring();
        var text = Formats.moneys(sums, RecurringSum::monthly, RecurringSum::currency);
        var running = sums.stream().mapToInt(RecurringSum::subscriptions).sum();
        var value = figures.current()
                .link(
                        text.isEmpty() ? getTranslation("start.nothing") : text,
                        SubscriptionsView.class,
                        Map.of("show", "running"));
        return new Figure(getTranslation("start.monthly"), value, new Span(getTranslation("start.running", running)));
    }

    private Figure customers() {
        var value = figures.current().link(count(figures.customers(), "start.nothing"), CustomersView.class, Map.of());
        return new Figure(getTranslation("menu.customers"), value);
    }

    private String count(int count, String nothingKey) {
        return count == 0 ? getTranslation(nothingKey) : Formats.count(count);
    }
}
