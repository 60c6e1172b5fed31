package nl.florijn.ui.writing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceVat;
import nl.florijn.ui.text.Formats;

/** What a document comes to, as it stands on it: the lines, what is taken off and put on top, VAT by code, the total. */
public final class DraftSums extends Div {

    public DraftSums() {
        addClassName("draft-sums");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("draft.sums"));
    }

    public void show(Invoice draft) {
        removeAll();
        var currency = draft.amounts().currency();
        var lines = sum(draft.ownLines());
        var onTop = sum(draft.linesOnTop());
        var off = lines.add(onTop).subtract(draft.amounts().net());
        if (off.signum() != 0 || onTop.signum() != 0) {
            row(getTranslation("draft.sums.lines"), Formats.money(lines, currency));
        }
        if (off.signum() != 0) {
            row(getTranslation("draft.sums.discount"), Formats.money(off.negate(), currency));
        }
        draft.linesOnTop().stream()
                .filter(line -> line.net().signum() != 0)
                .forEach(line -> row(line.description(), Formats.money(line.net(), currency)));
        row(getTranslation("draft.sums.net"), Formats.money(draft.amounts().net(), currency));
        draft.amounts().vat().forEach(vat -> row(words(vat, currency), Formats.money(vat.amount(), currency)));
        row(getTranslation("draft.sums.total"), Formats.money(draft.amounts().total(), currency))
                .addClassName("draft-total-row");
    }

    /** In place of figures: why there are none. */
    void explain(String sentence) {
        removeAll();
        var why = new Span(sentence);
        why.addClassName("soft");
        add(why);
    }

    private String words(InvoiceVat vat, String currency) {
        return getTranslation(
                "draft.sums.vat", vat.code(), Formats.percent(vat.rate()), Formats.money(vat.base(), currency));
    }

    private static BigDecimal sum(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Div row(String label, String figure) {
        var amount = new Span(figure);
        amount.addClassName("figure");
        var row = new Div(new Span(label), amount);
        row.addClassName("draft-sum");
        add(row);
        return row;
    }
}
