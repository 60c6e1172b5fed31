package nl.florijn.ui.exports;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import nl.florijn.accounting.ExportRefusal;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Refusals;

/** Invoices that could not leave, each with its reason and the way to it. */
final class RefusalList extends UnorderedList {

    RefusalList(List<ExportRefusal> refusals, CurrentPartner current) {
        addClassName("refusals");
        refusals.forEach(refusal -> {
            var number = refusal.number();
            var invoice = current.link(
                    number == null ? getTranslation("invoice.draft") : number,
                    InvoicesView.class,
                    Map.of("show", "all", "invoice", refusal.invoiceId().toString()));
            var reason = Refusals.sentence("EXPORT_" + refusal.code().name(), refusal.detail());
            add(new ListItem(invoice, new Span(" " + reason)));
        });
    }
}
