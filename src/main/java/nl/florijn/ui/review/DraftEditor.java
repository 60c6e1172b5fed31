package nl.florijn.ui.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.DraftChange;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.RemovedLine;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** A draft open for editing: its date, rate, message and lines. Nothing typed is lost when saving is refused. */
final class DraftEditor extends Section {

    private final ReviewDesk desk;
    private final Invoice draft;
    private final Runnable onEnd;
    private final DateField date = new DateField();
    private final BigDecimalField rate = new BigDecimalField();
    private final TextArea message = new TextArea();
    private final BigDecimalField discountPercent = new BigDecimalField();
    private final BigDecimalField discountAmount = new BigDecimalField();
    private final Div lines = new Div();
    private final List<LineEditor> editors = new ArrayList<>();
    private final List<RemovedLine> removed = new ArrayList<>();

    DraftEditor(ReviewDesk desk, Invoice draft, Runnable onEnd) {
        this.desk = desk;
        this.draft = draft;
        this.onEnd = onEnd;
        addClassName("draft-editor");
        date.setLabel(getTranslation("draft.date"));
        date.setValue(draft.date());
        message.setLabel(getTranslation("draft.message"));
        message.setValue(draft.message() == null ? "" : draft.message());
        message.setMaxLength(2000);
        number(discountPercent, "draft.discountPercent", draft.discount().invoiceDiscountPercent());
        number(discountAmount, "draft.discountAmount", draft.discount().invoiceDiscountAmount());
        lines.addClassName("line-editors");
        draft.lines().forEach(line -> append(new LineEditor(line, this::askToRemove)));
        rate.setLocale(Formats.locale());
        rate.setLabel(getTranslation("draft.rate", draft.currency(), draft.partnerCurrency()));
        rate.setHelperText(getTranslation("draft.rate.help"));
        rate.setPlaceholder(draft.rate() == null ? "" : Formats.rate(draft.rate()));
        rate.setValue(draft.typedRate());
        rate.setVisible(draft.isForeign());
        var fields = new Div(date, rate, discountPercent, discountAmount, message);
        fields.addClassName("draft-fields");
        add(bar(), lines, addLine(), fields);
        focusFirst();
    }

    private void number(BigDecimalField field, String label, @Nullable BigDecimal value) {
        field.setLabel(getTranslation(label));
        field.setLocale(Formats.locale());
        field.addClassName("number");
        field.setValue(value);
    }

    private Div bar() {
        var cancel = new Button(getTranslation("action.cancel"), press -> onEnd.run());
        cancel.addClickShortcut(Key.ESCAPE).listenOn(this).allowBrowserDefault();
        var save = new Button(getTranslation("action.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var buttons = new Div(cancel, save);
        buttons.addClassName("draft-buttons");
        var bar = new Div(new H2(getTranslation("draft.edit", draft.debtor().name())), buttons);
        bar.addClassName("draft-bar");
        return bar;
    }

    private Button addLine() {
        var add = new Button(getTranslation("line.add"), VaadinIcon.PLUS.create(), press -> {
            var line = new LineEditor(null, this::askToRemove);
            append(line);
            line.focus();
        });
        add.addClassName("add-line");
        return add;
    }

    private void append(LineEditor editor) {
        editors.add(editor);
        lines.add(editor);
    }

    private void askToRemove(LineEditor editor) {
        var line = editor.line();
        if (line != null && editor.isOwed()) {
            new RemoveLineDialog(line, decision -> {
                        removed.add(decision);
                        remove(editor);
                    })
                    .open();
        } else {
            remove(editor);
        }
    }

    private void remove(LineEditor editor) {
        editors.remove(editor);
        lines.remove(editor);
        focusFirst();
    }

    private void focusFirst() {
        editors.stream().findFirst().ifPresent(LineEditor::focus);
    }

    private void save() {
        var errors = new FieldErrors();
        errors.at("date", date);
        errors.at("rate", rate);
        errors.at("message", message);
        errors.at("invoiceDiscountPercent", discountPercent);
        errors.at("invoiceDiscountAmount", discountAmount);
        for (var i = 0; i < editors.size(); i++) {
            editors.get(i).name(errors, i);
        }
        errors.clear();
        try {
            desk.change(draft, change());
        } catch (InvalidInput refused) {
            errors.show(refused);
            return;
        }
        Notices.done(getTranslation("draft.saved"));
        onEnd.run();
    }

    private DraftChange change() {
        return new DraftChange(
                date.getValue() == null ? draft.date() : date.getValue(),
                message.getValue().isBlank() ? null : message.getValue().strip(),
                rate.getValue(),
                new InvoiceDiscount(discountPercent.getValue(), discountAmount.getValue()),
                editors.stream().map(LineEditor::toLine).toList(),
                removed);
    }
}
