package nl.florijn.ui.review;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PanelTexts;
import org.jspecify.annotations.Nullable;

/** How a draft looks in the list: who, how much, how that compares with last time, and what to look at. */
final class DraftRow {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STRIKING = BigDecimal.valueOf(25); // percent, as the warning of R12

    private final PanelTexts texts;

    DraftRow(PanelTexts texts) {
        this.texts = texts;
    }

    /** Drawn in the browser: 2,000 rows of components would make the list slow. */
    LitRenderer<InvoiceSummary> renderer() {
        return LitRenderer.<InvoiceSummary>of("""
                        <div class="draft-row">
                          <span class="draft-name">${item.name}</span>
                          <span class="draft-total">${item.total}</span>
                          <span class="draft-facts">${item.facts}</span>
                          <span class="draft-change ${item.striking ? 'striking' : ''}">${item.change}</span>
                          <span class="draft-tags">
                            <span class="tag tag-bad" ?hidden="${!item.blocked}">${item.blocked}</span>
                            <span class="tag tag-warning" ?hidden="${!item.warned}">${item.warned}</span>
                            <span class="tag tag-good" ?hidden="${!item.corrects}">${item.corrects}</span>
                          </span>
                        </div>""")
                .withProperty("name", InvoiceSummary::debtorName)
                .withProperty("total", DraftRow::total)
                .withProperty("facts", this::facts)
                .withProperty("change", DraftRow::change)
                .withProperty("striking", DraftRow::isStriking)
                .withProperty("blocked", this::blocked)
                .withProperty("warned", this::warned)
                .withProperty("corrects", this::corrects);
    }

    private static String total(InvoiceSummary draft) {
        var amount = draft.kind().signed(draft.total());
        return Formats.money(amount, draft.currency());
    }

    private String facts(InvoiceSummary draft) {
        var previous = draft.previousTotal();
        return Formats.date(draft.date()) + " · " + text("review.row.lines", draft.lines()) + " · "
                + (previous == null
                        ? text("review.row.new")
                        : text("review.row.previous", Formats.money(previous, draft.currency())));
    }

    private static String change(InvoiceSummary draft) {
        var percent = percent(draft);
        return percent == null || percent.signum() == 0
                ? ""
                : (percent.signum() > 0 ? "+\u00a0" : "") + Formats.percent(percent);
    }

    private static boolean isStriking(InvoiceSummary draft) {
        var percent = percent(draft);
        return percent != null && percent.abs().compareTo(STRIKING) > 0;
    }

    /** Against the debtor's invoice before; null when there is nothing to compare with. */
    private static @Nullable BigDecimal percent(InvoiceSummary draft) {
        var previous = draft.previousTotal();
        return previous == null || previous.signum() == 0 || draft.kind() == InvoiceKind.CREDIT_NOTE
                ? null
                : draft.total().subtract(previous).multiply(HUNDRED).divide(previous, 0, RoundingMode.HALF_UP);
    }

    /** The gravest warning in words; it stands in the way of approval. */
    private String blocked(InvoiceSummary draft) {
        return draft.blocking() > 0 ? warning(draft, 0) : "";
    }

    /** The gravest warning that does not, and how many more there are. */
    private String warned(InvoiceSummary draft) {
        var harmless = draft.warnings() - draft.blocking();
        if (harmless <= 0) {
            return "";
        }
        return warning(draft, draft.blocking()) + (harmless > 1 ? " +" + (harmless - 1) : "");
    }

    private String warning(InvoiceSummary draft, int place) {
        return text("warning." + draft.warningCodes().get(place));
    }

    private String corrects(InvoiceSummary draft) {
        if (draft.kind() == InvoiceKind.CREDIT_NOTE) {
            return text("review.tag.credit");
        }
        return draft.corrections() > 0 ? text("review.tag.corrections", draft.corrections()) : "";
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, Formats.locale(), values);
    }
}
