package nl.florijn.ui.writing;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** A draft open for editing. */
public final class DraftEditor extends DraftForm {

    private final Invoice draft;
    private final Runnable onSave;

    /** @param onEnd when the person lets go of what was typed */
    public DraftEditor(WritingDesk desk, Invoice draft, Runnable onSave, Runnable onEnd) {
        super(
                desk,
                new LineEditors(desk, draft.ownLines(), () -> draft.amounts().currency()),
                new HeadFields(
                        desk.layouts(),
                        Words.layout(null),
                        () -> draft.amounts().currency()),
                onEnd);
        this.draft = draft;
        this.onSave = onSave;
        title.setText(getTranslation("draft.edit", draft.debtor().name()));
        head.show(draft);
        if (draft.isCreditedByHand()) {
            hideAmounts();
        }
        show(draft);
        open();
    }

    /** They follow from the invoice that it credits (R33). */
    private void hideAmounts() {
        lines.setVisible(false);
        templates.setVisible(false);
        head.hideAmounts();
        first(new Paragraph(getTranslation("draft.creditNote.fixed")));
    }

    @Override
    public void begin() {
        if (draft.isCreditedByHand()) {
            head.focus();
        } else {
            lines.focus();
        }
    }

    @Override
    Optional<Invoice> preview() {
        var so = change(head.rateSoFar(), head.discountSoFar(), head.surchargePercentSoFar(), lines.soFar());
        return Optional.of(desk.preview(draft, so));
    }

    @Override
    void save() {
        desk.change(draft, change(head.rate(), head.discount(), head.surchargePercent(), lines.values()));
        Notices.done(getTranslation("draft.saved"));
        onSave.run();
    }

    @Override
    List<TemplateLine> templateLines(List<DraftLine> typed) {
        return desk.templateLines(draft, typed);
    }

    @Override
    String currency() {
        return draft.amounts().currency();
    }

    private DraftChange change(
            @Nullable BigDecimal rate,
            InvoiceDiscount discount,
            @Nullable BigDecimal surcharge,
            List<DraftLine> typed) {
        var day = Objects.requireNonNullElse(head.date(), draft.date());
        return draft.isCreditedByHand()
                ? DraftChange.none(draft).with(day, head.message(), head.layout())
                : new DraftChange(
                        day,
                        head.message(),
                        head.layout(),
                        rate,
                        discount,
                        Objects.requireNonNullElse(surcharge, BigDecimal.ZERO),
                        typed,
                        lines.removed());
    }
}
