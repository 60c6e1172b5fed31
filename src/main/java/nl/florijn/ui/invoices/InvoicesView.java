package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.CreditTotals;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.paper.DocumentZip;
import nl.florijn.invoicing.paper.DocumentZips;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.receivables.payments.Payment;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.CsvLink;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.PeriodFilter;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.review.ReviewLinks;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/** The invoices: open ones first, a press away all; the chosen one beside the list. */
@Route(CurrentPartner.ROUTE + InvoicesView.PATH)
@RolesAllowed("VIEWER")
public class InvoicesView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "invoices";

    private static final String SHOW = "show";
    private static final String TEXT = "q";
    private static final String INVOICE = "invoice";

    /** What a person has work of says how much. */
    private static final Set<Which> COUNTED = EnumSet.of(Which.OPEN, Which.LATE, Which.TO_SEND);

    private final transient Invoices invoices;
    private final transient InvoiceLists lists;
    private final transient InvoiceDesk desk;
    private final transient CreditNotes creditNotes;
    private final transient CurrentPartner current;
    private final transient BusinessClock clock;
    private final InvoiceList list;
    private final ListAndDetail split;
    private final PdfsLink pdfs;
    private final ChipBar<Which> chips = new ChipBar<>("invoices.which", this::choose);
    private final SearchField search = new SearchField("invoices.search", this::search);
    private final PeriodFilter period = new PeriodFilter(this::choose);
    private transient Address address = Address.NONE;

    /** Which invoices are listed. */
    private enum Which {
        OPEN,
        LATE,
        TO_SEND,
        CREDITS,
        INVOICED,
        ALL
    }

    InvoicesView(
            Invoices invoices,
            InvoiceLists lists,
            InvoiceDesk desk,
            CreditNotes creditNotes,
            DocumentZip zip,
            DocumentZips zips,
            JobProgress progress,
            CurrentPartner current,
            BusinessClock clock) {
        super("invoices.title");
        this.invoices = invoices;
        this.lists = lists;
        this.desk = desk;
        this.creditNotes = creditNotes;
        this.current = current;
        this.clock = clock;
        list = new InvoiceList(lists, current);
        for (var which : Which.values()) {
            chips.chip(which, getTranslation("invoices." + which));
        }
        list.whenNothingFound(this::showAll);
        var tools = new Div(chips, period, search);
        tools.addClassName("tools");
        split = new ListAndDetail(list, this::closed);
        split.whenPressed(list, pressed -> go(pressed.id()));
        var gathered = new GatheredPdfs(zip, zips, progress, current);
        pdfs = new PdfsLink(gathered, list::documents);
        if (current.mayWork()) {
            addActions(new Button(getTranslation("review.new"), press -> ReviewLinks.beginNew(current)));
        }
        addActions(pdfs, csv());
        var sent = new SentByHand(desk, progress, this::refresh);
        addBody(tools, gathered, sent, new ChosenInvoices(list, gathered, sent), split);
    }

    private CsvLink<InvoiceSummary> csv() {
        return new CsvLink<>("invoices.title", list::page)
                .text("invoice.number", InvoiceSummary::number)
                .word("invoice.kind", "invoice.kind", InvoiceSummary::kind)
                .day("invoice.date", InvoiceSummary::date)
                .day("invoice.due", InvoiceSummary::dueDate)
                .text("customer.number", InvoiceSummary::debtorNumber)
                .text("invoice.debtor", InvoiceSummary::debtorName)
                .text("customer.currency", InvoiceSummary::currency)
                .number("invoice.net", row -> row.kind().signed(row.net()))
                .number("invoice.vat", row -> row.kind().signed(row.vatTotal()))
                .number("invoice.total", row -> row.kind().signed(row.total()))
                .word("invoice.status", "invoice.status", InvoiceSummary::status)
                .number("invoice.open", InvoiceSummary::onAccount)
                .word("invoice.export", "invoice.export", InvoiceSummary::exportState);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        search.setValue(address.get(TEXT));
        period.read(address);
        refresh();
        if (address.get(INVOICE).isEmpty()) {
            split.showListOnly();
            list.mark(null);
        } else {
            open(InvoiceId.of(address.get(INVOICE)));
        }
    }

    private void choose(Which which) {
        address = address.with(SHOW, which.name().toLowerCase(Locale.ROOT)).go();
        refresh();
    }

    private void choose(PeriodFilter chosen) {
        address = chosen.in(address).go();
        refresh();
    }

    /** In any state: who looks for something need not know where it stands. */
    private void search(String text) {
        address = address.with(TEXT, text.strip());
        if (!text.isBlank()) {
            address = address.with(SHOW, Which.ALL.name().toLowerCase(Locale.ROOT));
        }
        address.go();
        refresh();
    }

    private void closed() {
        address = address.with(INVOICE, "").go();
        list.mark(null);
    }

    private void showAll() {
        search.setValue("");
        address = PeriodFilter.allDaysIn(address.with(TEXT, ""));
        period.read(address);
        choose(Which.ALL);
    }

    private void refresh() {
        var today = clock.today(current.partner().zone());
        var narrowed = InvoiceFilter.ALL
                .withText(address.get(TEXT).isEmpty() ? null : address.get(TEXT))
                .withDates(period.first(today), period.last(today));
        var counts = new EnumMap<Which, Integer>(Which.class);
        for (var counted : COUNTED) {
            var count = lists.count(current.id(), filter(counted, narrowed, today));
            counts.put(counted, count);
            chips.say(counted, getTranslation("invoices." + counted + ".count", Formats.count(count)));
        }
        var which = address.choice(SHOW, unchosen(counts));
        chips.press(which);
        var filter = filter(which, narrowed, today);
        list.show(filter, today);
        list.setNarrowed(!filter.equals(InvoiceFilter.ALL) && list.size() == 0 && isAny());
        setFacts(list.facts());
        pdfs.count(list.documentCount());
    }

    /** The open ones, unless there is none yet of what waits to be sent. */
    private static Which unchosen(Map<Which, Integer> counts) {
        var isAllToSend = counts.getOrDefault(Which.OPEN, 0) == 0 && counts.getOrDefault(Which.TO_SEND, 0) > 0;
        return isAllToSend ? Which.TO_SEND : Which.OPEN;
    }

    private boolean isAny() {
        return !lists.list(current.id(), InvoiceFilter.ALL, InvoiceOrder.NUMBER_DESCENDING, 0, 1)
                .isEmpty();
    }

    private static InvoiceFilter filter(Which which, InvoiceFilter narrowed, LocalDate today) {
        return switch (which) {
            case OPEN -> narrowed.onAccount();
            case LATE -> narrowed.overdue(today);
            case TO_SEND -> narrowed.withStatus(InvoiceStatus.APPROVED);
            case CREDITS -> narrowed.withKind(InvoiceKind.CREDIT_NOTE);
            case INVOICED -> narrowed.withInvoiced(true);
            case ALL -> narrowed;
        };
    }

    private void go(InvoiceId id) {
        address = address.with(INVOICE, id.toString()).go();
        open(id);
    }

    private void open(InvoiceId id) {
        var invoice = invoices.get(current.id(), id);
        list.mark(id);
        var number = invoice.number();
        split.open(
                number == null ? getTranslation("invoice.draft") : number,
                new InvoiceDetail(desk, invoice, steps(invoice), () -> changed(invoice)));
    }

    private InvoiceSteps steps(Invoice invoice) {
        return new InvoiceSteps(desk, invoice, new InvoiceSteps.After() {
            @Override
            public void changed() {
                InvoicesView.this.changed(invoice);
            }

            @Override
            public void gone() {
                split.showListOnly();
                closed();
                refresh();
            }

            @Override
            public void credit() {
                InvoicesView.this.credit(invoice);
            }

            @Override
            public void pay() {
                InvoicesView.this.pay(invoice);
            }

            @Override
            public void writeOff() {
                InvoicesView.this.writeOff(invoice);
            }
        });
    }

    private void changed(Invoice invoice) {
        refresh();
        open(invoice.id());
    }

    private void pay(Invoice invoice) {
        split.open(
                getTranslation("payment.title", String.valueOf(invoice.number())),
                new PaymentForm(
                        invoice,
                        desk.today(),
                        payment -> {
                            Notices.done(booked(desk.book(invoice, payment)));
                            changed(invoice);
                        },
                        () -> open(invoice.id())));
    }

    /** What was paid beyond the invoice is not on it: it is said. */
    private String booked(Payment payment) {
        var currency = payment.currency();
        return payment.unallocated().signum() == 0
                ? getTranslation("payment.done")
                : getTranslation(
                        "payment.done.left",
                        Formats.money(payment.amount(), currency),
                        Formats.money(payment.unallocated(), currency));
    }

    private void writeOff(Invoice invoice) {
        split.open(
                getTranslation("writeOff.title", String.valueOf(invoice.number())),
                new WriteOffForm(
                        invoice,
                        (amount, reason) -> {
                            desk.writeOff(invoice, amount, reason);
                            Notices.done(getTranslation("writeOff.done"));
                            changed(invoice);
                        },
                        () -> open(invoice.id())));
    }

    private void credit(Invoice invoice) {
        var left = creditNotes.left(current.id(), invoice.id());
        var inAll = creditNotes.leftInAll(current.id(), invoice.id());
        new CreditDialog(invoice, left, inAll, new CreditDialog.Crediting() {
                    @Override
                    public CreditTotals preview(NewCreditNote wanted) {
                        return creditNotes.preview(current.id(), invoice.id(), wanted);
                    }

                    @Override
                    public void credit(NewCreditNote wanted) {
                        var note = creditNotes.credit(current.id(), invoice.id(), left, wanted);
                        Notices.done(getTranslation("credit.made"));
                        UI.getCurrent().navigate(ReviewView.class, current.route(), ReviewLinks.showing(note.id()));
                    }
                })
                .open();
    }
}
