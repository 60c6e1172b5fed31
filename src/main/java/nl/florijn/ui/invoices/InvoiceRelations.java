package nl.florijn.ui.invoices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What an invoice leads to: who owes it, the run that made it, what it credits and what credits it. */
final class InvoiceRelations {

    /** Of credit notes that are named. */
    static final int MOST = 50;

    // A room that leads here, and so is not needed here.
    private static final String CUSTOMERS = "customers";

    private final InvoiceDesk desk;
    private final Invoice invoice;
    private final CurrentPartner current;

    InvoiceRelations(InvoiceDesk desk, Invoice invoice) {
        this.desk = desk;
        this.invoice = invoice;
        this.current = desk.current();
    }

    Component debtor() {
        var debtor = invoice.debtor();
        return current.link(
                debtor.number() + " · " + debtor.name(),
                CUSTOMERS,
                Map.of("customer", invoice.customerId().toString()));
    }

    /** Null: a person made it. */
    @Nullable
    Component run() {
        var run = invoice.life().runId();
        return run == null
                ? null
                : current.link(
                        text("invoice.run.of", Formats.moment(invoice.life().createdAt(), desk.zone())),
                        RunsView.class,
                        Map.of(RunsView.RUN, run.toString()));
    }

    @Nullable
    Component credited() {
        var credited = desk.credited(invoice);
        return credited == null ? null : link(credited.id(), credited.number());
    }

    @Nullable
    Component creditNotes() {
        var notes = desk.creditNotes(invoice);
        var links = new Div();
        notes.forEach(note -> links.add(new Div(
                link(note.id(), note.number()),
                new Span(" · " + Formats.money(note.kind().signed(note.total()), note.currency())))));
        return notes.isEmpty() ? null : links;
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }

    RouterLink link(InvoiceId id, @Nullable String number) {
        var text = number == null ? text("invoice.draft") : number;
        return current.link(text, InvoicesView.class, Map.of("show", "all", "invoice", id.toString()));
    }
}
