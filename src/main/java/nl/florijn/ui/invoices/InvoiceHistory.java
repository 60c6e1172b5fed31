package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.receivables.histories.HistoryEntry;
import nl.florijn.ui.text.Formats;

/** Who did what with an invoice and when, the newest first. */
final class InvoiceHistory extends Div {

    private final transient Invoice invoice;

    InvoiceHistory(InvoiceDesk desk, Invoice invoice) {
        this.invoice = invoice;
        addClassName("history");
        var list = new UnorderedList();
        var zone = desk.zone();
        desk.history(invoice).forEach(entry -> list.add(row(entry, zone)));
        add(new H3(getTranslation("history.title")), list);
    }

    private ListItem row(HistoryEntry entry, ZoneId zone) {
        var when = new Span(Formats.moment(entry.at(), zone));
        when.addClassName("soft");
        var who = new Span(entry.by().isEmpty() ? getTranslation("history.run") : entry.by());
        who.addClassName("soft");
        return new ListItem(when, new Span(what(entry)), who);
    }

    private String what(HistoryEntry entry) {
        var amount = entry.amount();
        if (amount == null) {
            return getTranslation("audit." + entry.what());
        }
        var told = InvoiceStates.entry(entry.what(), amount) + " · "
                + Formats.money(amount, invoice.amounts().currency());
        return entry.reason() == null ? told : told + " · " + entry.reason();
    }
}
