package nl.florijn.ui.review;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** A draft open for editing. */
final class DraftEditor extends DraftForm {

    private final ReviewDesk desk;
    private final Invoice draft;
    private final Runnable onSave;
    private final NumberField rate = NumberField.rate();

    /** @param onEnd when the person lets go of what was typed */
    DraftEditor(ReviewDesk desk, Invoice draft, Runnable onSave, Runnable onEnd) {
        super(
                new LineEditors(
                        desk.suggestions(),
                        draft.ownLines(),
                        () -> draft.amounts().currency()),
                desk.layouts(),
                Words.layout(null),
                onEnd);
        this.desk = desk;
        this.draft = draft;
        this.onSave = onSave;
        title.setText(getTranslation("draft.edit", draft.debtor().name()));
        date.setValue(draft.date());
        message.setValue(Objects.requireNonNullElse(draft.paper().message(), ""));
        layout.setValue(draft.layoutCode());
        discountPercent.setValue(draft.amounts().discount().invoiceDiscountPercent());
        discountAmount.in(() -> draft.amounts().currency());
        discountAmount.setValue(draft.amounts().discount().invoiceDiscountAmount());
        surchargePercent.setValue(draft.amounts().surcharge().surchargePercent());
        if (draft.isCreditedByHand()) {
            hideAmounts();
        } else if (draft.isForeign()) {
            offerRate();
        }
        open();
    }

    /** They follow from the invoice that it credits (R33). */
    private void hideAmounts() {
        lines.setVisible(false);
        discountPercent.setVisible(false);
        discountAmount.setVisible(false);
        surchargePercent.setVisible(false);
        addComponentAtIndex(1, new Paragraph(getTranslation("draft.creditNote.fixed")));
    }

    private void offerRate() {
        rate.setLabel(getTranslation(
                "draft.rate", draft.amounts().currency(), draft.amounts().partnerCurrency()));
        rate.setHelperText(getTranslation("draft.rate.help"));
        rate.setPlaceholder(
                draft.amounts().rate() == null
                        ? ""
                        : Formats.rate(draft.amounts().rate()));
        rate.setValue(draft.amounts().typedRate());
        place(rate);
    }

    @Override
    void name(FieldErrors errors) {
        super.name(errors);
        errors.at("rate", rate);
    }

    @Override
    List<@Nullable Object> values() {
        var values = super.values();
        values.add(rate.getValue());
        return values;
    }

    @Override
    void begin() {
        if (draft.isCreditedByHand()) {
            date.focus();
        } else {
            lines.focus();
        }
    }

    @Override
    void save() {
        var day = Objects.requireNonNullElse(date.getValue(), draft.date());
        desk.change(
                draft,
                draft.isCreditedByHand()
                        ? DraftChange.none(draft).with(day, typedMessage(), layout.getValue())
                        : new DraftChange(
                                day,
                                typedMessage(),
                                layout.getValue(),
                                rate.getValue(),
                                discount(),
                                Objects.requireNonNullElse(surchargePercent.getValue(), BigDecimal.ZERO),
                                lines.values(),
                                lines.removed()));
        Notices.done(getTranslation("draft.saved"));
        onSave.run();
    }
}
