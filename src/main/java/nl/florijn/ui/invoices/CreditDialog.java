package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.credits.CreditableLine;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** How much of each line of an invoice is given back (R33); all that is left, until something else is typed. */
final class CreditDialog extends Dialog {

    private final List<CreditableLine> left;
    private final List<NumberField> quantities = new ArrayList<>();
    private final DateField date = new DateField();
    private final Checkbox rebill = new Checkbox();

    /** @param onCredit may refuse with {@link InvalidInput}, which is shown at the fields */
    CreditDialog(Invoice invoice, List<CreditableLine> lines, Consumer<NewCreditNote> onCredit) {
        left = lines.stream()
                .filter(line -> line.netLeft().signum() != 0)
                .filter(line -> !line.line().kind().isOnTop())
                .toList();
        setHeaderTitle(getTranslation("credit.title", Objects.requireNonNullElse(invoice.number(), "")));
        addClassName("narrow-dialog");
        var rows = new Div();
        rows.addClassName("form");
        left.forEach(line -> rows.add(quantity(invoice, line)));
        date.setLabel(getTranslation("credit.date"));
        date.setHelperText(getTranslation("credit.date.help"));
        rebill.setLabel(getTranslation("credit.rebill"));
        rebill.setVisible(left.stream().anyMatch(line -> line.line().subscriptionId() != null));
        var text = new Paragraph(getTranslation(left.isEmpty() ? "credit.nothing" : "credit.text"));
        var content = new Div(text, rows, date, rebill);
        content.addClassName("form");
        add(content);
        var cancel = new Button(getTranslation("action.cancel"), press -> close());
        var credit = new Button(getTranslation("credit.confirm"), press -> credit(onCredit));
        credit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        credit.setEnabled(!left.isEmpty());
        getFooter().add(cancel, credit);
    }

    private NumberField quantity(Invoice invoice, CreditableLine line) {
        var field = NumberField.quantity().labelled(line.line().description());
        field.setValue(line.quantityLeft());
        field.setHelperText(getTranslation(
                "credit.left",
                Formats.number(line.quantityLeft()),
                Formats.money(line.netLeft(), invoice.amounts().currency())));
        quantities.add(field);
        return field;
    }

    private void credit(Consumer<NewCreditNote> onCredit) {
        if (!areUnderstood()) {
            return;
        }
        var errors = new FieldErrors();
        var typed = typed();
        for (int i = 0, named = 0; i < quantities.size() && typed != null; i++) {
            if (isTyped(i)) {
                errors.at("lines[" + named++ + "].quantity", quantities.get(i));
            }
        }
        errors.at("date", date);
        try {
            onCredit.accept(new NewCreditNote(typed, date.getValue(), rebill.getValue()));
            close();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private boolean areUnderstood() {
        var all = new FieldErrors();
        for (var i = 0; i < quantities.size(); i++) {
            all.at(String.valueOf(i), quantities.get(i));
        }
        all.at("date", date);
        return all.clear();
    }

    /** Null for all that is left. */
    private @Nullable List<LineQuantity> typed() {
        var lines = new ArrayList<LineQuantity>();
        var isAll = true;
        for (var i = 0; i < quantities.size(); i++) {
            if (isTyped(i)) {
                lines.add(new LineQuantity(left.get(i).line().id(), value(i)));
            }
            isAll &= value(i).compareTo(left.get(i).quantityLeft()) == 0;
        }
        return isAll ? null : lines;
    }

    private boolean isTyped(int line) {
        return value(line).signum() != 0;
    }

    private BigDecimal value(int line) {
        return Objects.requireNonNullElse(quantities.get(line).getValue(), BigDecimal.ZERO);
    }
}
