package nl.florijn.ui.invoices;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.credits.CreditTotals;
import nl.florijn.invoicing.credits.CreditableLine;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** An amount that is given back, VAT included, and from which lines it is taken; all, until some are left out. */
final class CreditOfAmount extends Div {

    private final NumberField amount = NumberField.amount();
    private final CheckboxGroup<CreditableLine> lines = new CheckboxGroup<>();
    private final List<CreditableLine> all;

    CreditOfAmount(Invoice invoice, List<CreditableLine> left, CreditTotals inAll, Runnable onChange) {
        this.all = left;
        addClassName("form");
        var currency = invoice.amounts().currency();
        amount.in(() -> currency);
        amount.labelled(getTranslation("credit.amount")).whileTyping(onChange);
        amount.setRequiredIndicatorVisible(true);
        amount.setHelperText(getTranslation("credit.amount.help", Formats.money(inAll.total(), currency)));
        amount.addValueChangeListener(change -> onChange.run());
        lines.setLabel(getTranslation("credit.amount.lines"));
        lines.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        lines.setItemLabelGenerator(
                line -> line.line().description() + " · " + Formats.money(line.netLeft(), currency));
        lines.setItems(left);
        lines.select(left);
        lines.setVisible(left.size() > 1);
        lines.addValueChangeListener(change -> onChange.run());
        add(amount, lines);
    }

    void name(FieldErrors errors) {
        errors.at("amount", amount);
        errors.at("lines", lines);
    }

    boolean isEmpty() {
        var typed = amount.soFar();
        return typed == null || typed.signum() == 0;
    }

    NewCreditNote wanted(@Nullable LocalDate date, boolean rebill) {
        return new NewCreditNote(chosen(), amount.required("amount"), date, rebill);
    }

    NewCreditNote soFar(@Nullable LocalDate date) {
        return new NewCreditNote(chosen(), Objects.requireNonNullElse(amount.soFar(), BigDecimal.ZERO), date, false);
    }

    /** Null for all. */
    private @Nullable List<LineQuantity> chosen() {
        return lines.getValue().size() == all.size()
                ? null
                : all.stream()
                        .filter(lines.getValue()::contains)
                        .map(line -> new LineQuantity(line.line().id(), null))
                        .toList();
    }
}
