package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.credits.CreditableLine;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** How much of each line is given back; all that is left, until something else is typed. */
final class CreditByLine extends Div {

    private final List<CreditableLine> left;
    private final List<NumberField> quantities = new ArrayList<>();

    CreditByLine(Invoice invoice, List<CreditableLine> left, Runnable onChange) {
        this.left = left;
        addClassName("form");
        add(new Paragraph(getTranslation("credit.text")));
        left.forEach(line -> add(quantity(invoice, line, onChange)));
    }

    private NumberField quantity(Invoice invoice, CreditableLine line, Runnable onChange) {
        var field = NumberField.quantity().labelled(line.line().description()).whileTyping(onChange);
        field.setValue(line.quantityLeft());
        field.setHelperText(getTranslation(
                "credit.left",
                Formats.number(line.quantityLeft()),
                Formats.money(line.netLeft(), invoice.amounts().currency())));
        field.addValueChangeListener(change -> onChange.run());
        quantities.add(field);
        return field;
    }

    /** Names the fields as the service does: lines of which nothing is credited are left out there. */
    void name(FieldErrors errors) {
        for (int i = 0, named = 0; i < quantities.size(); i++) {
            var isLeftOut = quantities.get(i).isUnderstood()
                    && value(i, NumberField::getValue).signum() == 0;
            errors.at(isLeftOut ? "left out " + i : "lines[" + named++ + "].quantity", quantities.get(i));
        }
    }

    NewCreditNote wanted(@Nullable LocalDate date, boolean rebill) {
        return new NewCreditNote(lines(NumberField::getValue), date, rebill);
    }

    NewCreditNote soFar(@Nullable LocalDate date) {
        return new NewCreditNote(lines(NumberField::soFar), date, false);
    }

    /** Null for all that is left. */
    private @Nullable List<LineQuantity> lines(Function<NumberField, @Nullable BigDecimal> typed) {
        var lines = new ArrayList<LineQuantity>();
        var isAll = true;
        for (var i = 0; i < quantities.size(); i++) {
            var quantity = value(i, typed);
            if (quantity.signum() != 0) {
                lines.add(new LineQuantity(left.get(i).line().id(), quantity));
            }
            isAll &= quantity.compareTo(left.get(i).quantityLeft()) == 0;
        }
        return isAll ? null : lines;
    }

    private BigDecimal value(int line, Function<NumberField, @Nullable BigDecimal> typed) {
        return Objects.requireNonNullElse(typed.apply(quantities.get(line)), BigDecimal.ZERO);
    }
}
