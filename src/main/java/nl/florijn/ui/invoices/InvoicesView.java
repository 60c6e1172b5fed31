package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceFilter;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.CreditTotals;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.security.CurrentPartner;

/** The invoices: open ones first, a press away all; the chosen one beside the list. */
@Route(CurrentPartner.ROUTE + InvoicesView.PATH)
@RolesAllowed("VIEWER")
public class InvoicesView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "invoices";

    private static final String SHOW = "show";
    private static final String TEXT = "q";
    private static final String INVOICE = "invoice";

    private final transient Invoices invoices;
    private final transient InvoiceDocuments documents;
    private final transient CreditNotes creditNotes;
    private final transient JobProgress progress;
    private final transient CurrentPartner current;
    private final InvoiceList list;
    private final ListAndDetail split;
    private final ChipBar<Which> chips = new ChipBar<>("invoices.which", this::choose);
    private final SearchField search = new SearchField("invoices.search", this::search);
    private transient Address address = Address.NONE;

    /** Which invoices are listed. */
    private enum Which {
        OPEN,
        CREDITS,
        ALL
    }

    InvoicesView(
            Invoices invoices,
            InvoiceDocuments documents,
            CreditNotes creditNotes,
            JobProgress progress,
            CurrentPartner current) {
        super("invoices.title");
        this.invoices = invoices;
        this.documents = documents;
        this.creditNotes = creditNotes;
        this.progress = progress;
        this.current = current;
        list = new InvoiceList(invoices, current);
        for (var which : Which.values()) {
            chips.chip(which, getTranslation("invoices." + which));
        }
        var tools = new Div(chips, search);
        tools.addClassName("tools");
        split = new ListAndDetail(
                list, () -> address = address.with(INVOICE, "").go());
        split.whenChosen(list, chosen -> go(chosen.id()));
        if (current.mayWork()) {
            addActions(new Button(getTranslation("review.new"), press -> ReviewView.beginNew(current)));
        }
        addBody(tools, split);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        search.setValue(address.get(TEXT));
        refresh();
        if (address.get(INVOICE).isEmpty()) {
            split.showListOnly();
        } else {
            open(InvoiceId.of(address.get(INVOICE)));
        }
    }

    private void choose(Which which) {
        address = address.with(SHOW, which == Which.OPEN ? "" : which.name().toLowerCase(Locale.ROOT))
                .go();
        refresh();
    }

    private void search(String text) {
        address = address.with(TEXT, text.strip()).go();
        refresh();
    }

    private void refresh() {
        var which = address.choice(SHOW, Which.OPEN);
        chips.press(which);
        list.show(filter(which).withText(address.get(TEXT).isEmpty() ? null : address.get(TEXT)));
        setFacts(getTranslation("invoices.count", list.size()));
    }

    private static InvoiceFilter filter(Which which) {
        return switch (which) {
            case OPEN -> new InvoiceFilter(null, null, null, null, null, null, null, true, null, null);
            case CREDITS ->
                new InvoiceFilter(null, InvoiceKind.CREDIT_NOTE, null, null, null, null, null, true, null, null);
            case ALL -> InvoiceFilter.ALL;
        };
    }

    private void go(InvoiceId id) {
        address = address.with(INVOICE, id.toString()).go();
        open(id);
    }

    private void open(InvoiceId id) {
        var invoice = invoices.get(current.id(), id);
        var number = invoice.number();
        split.open(
                number == null ? getTranslation("invoice.draft") : number,
                new InvoiceDetail(
                        current, invoice, documents, progress, current.mayWork() ? () -> credit(invoice) : null));
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
                        UI.getCurrent().navigate(ReviewView.class, current.route(), ReviewView.showing(note.id()));
                    }
                })
                .open();
    }
}
