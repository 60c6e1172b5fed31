package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import nl.florijn.ui.text.Formats;

/** What can be done with the invoices that are ticked, and what they come to. */
final class ChosenInvoices extends Div {

    private final InvoiceList list;
    private final Span sum = new Span();
    private final PdfsLink pdfs;
    private final SentByHand sent;

    ChosenInvoices(InvoiceList list, GatheredPdfs gathered, SentByHand sent) {
        this.list = list;
        this.sent = sent;
        addClassName("bulk");
        sum.getElement().setAttribute("role", "status");
        pdfs = new PdfsLink(gathered, () -> list.getSelectedItems().stream());
        var none = new Button(getTranslation("list.deselect"), press -> list.deselectAll());
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(sum, sent.button(list::getSelectedItems), pdfs, none);
        setVisible(false);
        list.addSelectionListener(changed -> count());
    }

    private void count() {
        var chosen = list.getSelectedItems();
        setVisible(!chosen.isEmpty());
        Map<String, BigDecimal> sums = new TreeMap<>();
        chosen.forEach(row -> sums.merge(row.currency(), row.kind().signed(row.total()), BigDecimal::add));
        sum.setText(getTranslation(
                "list.selected",
                chosen.size(),
                Formats.moneys(sums.entrySet(), Map.Entry::getValue, Map.Entry::getKey)));
        sent.count(chosen);
        pdfs.count((int) chosen.stream().filter(row -> row.number() != null).count());
    }
}
