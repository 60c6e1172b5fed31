package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Objects;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.paper.CorrectionWords;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What deserves a look on a draft, and why corrections are proposed, in words. */
final class Reasons extends Div {

    private final ReviewDesk desk;
    private final Mending mending;
    private final transient Runnable edit;

    /** @param edit opens the form of the draft that is shown */
    Reasons(ReviewDesk desk, Runnable edit) {
        this.desk = desk;
        this.edit = edit;
        mending = new Mending(desk);
        addClassName("reasons");
    }

    void show(Invoice draft) {
        removeAll();
        var list = new UnorderedList();
        draft.warnings().forEach(warning -> list.add(item(warning, draft)));
        draft.lines().stream().limit(InvoiceDocuments.LINES_ON_SCREEN).forEach(line -> item(line, list));
        setVisible(list.getChildren().findAny().isPresent());
        add(list);
    }

    private ListItem item(InvoiceWarning warning, Invoice draft) {
        var tone = warning.blocking() ? Tag.Tone.BAD : Tag.Tone.WARNING;
        var key = "warning." + warning.code();
        var currency = draft.amounts().currency();
        var sentence = getTranslation(
                key + ".detail",
                money(warning.found(), currency),
                money(warning.expected(), currency),
                Objects.requireNonNullElse(warning.text(), ""));
        var item = item(new Tag(getTranslation(key), tone), sentence);
        mending.places(warning.code(), draft).forEach(item::add);
        if (warning.code() == Warning.Code.RATE_MISSING && desk.mayWork()) {
            item.add(new Button(getTranslation("mend.rate"), press -> edit.run()));
        }
        if (warning.code() == Warning.Code.UNUSUAL_TOTAL) {
            desk.whyUnusual(draft).ifPresent(why -> item.add(new WhyUnusual(desk, why, currency)));
        }
        return item;
    }

    private static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : Formats.money(amount, currency);
    }

    private void item(InvoiceLine line, UnorderedList list) {
        var reason = line.reason();
        if (reason != null) {
            var words = new CorrectionWords(Formats.locale()).of(reason);
            list.add(item(
                    new Tag(getTranslation("review.correction"), Tag.Tone.GOOD), line.description() + ": " + words));
        }
    }

    private static ListItem item(Tag tag, String sentence) {
        return new ListItem(tag, new Span(sentence));
    }
}
