package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.customers.TypedAmount;
import nl.florijn.subscriptions.currency.AmountChoice;
import nl.florijn.subscriptions.currency.AmountChoice.Action;
import nl.florijn.subscriptions.currency.CurrencyChange.Taken;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;

/** One amount of the {@link CurrencyDialog}: what it is, what it becomes, and the choice between the two. */
final class CurrencyRow extends Div {

    private final Select<Action> action = new Select<>();
    private final NumberField replacement = NumberField.price();
    private final Span becomes = new Span();
    private transient Taken amount;

    CurrencyRow(Taken amount, Component name) {
        this.amount = amount;
        action.setLabel(getTranslation("currencyChange.action"));
        action.setItems(choices(amount));
        action.setItemLabelGenerator(choice -> getTranslation("currencyChange." + choice + "." + amount.kind()));
        action.setValue(Action.CONVERT);
        action.addValueChangeListener(change -> show(this.amount));
        replacement.in(amount::newCurrency);
        replacement.setLabel(getTranslation("currencyChange.amount", amount.newCurrency()));
        var what = new Div(name);
        what.addClassName("tags");
        if (amount.from() != null) {
            what.add(new Span(getTranslation("currencyChange.from", Formats.date(amount.from()))));
        }
        what.add(becomes);
        add(what, action, replacement);
        addClassName("form-fields");
        show(amount);
    }

    private static List<Action> choices(Taken amount) {
        var choices = new ArrayList<>(List.of(Action.CONVERT, Action.REPLACE));
        if (amount.mayEnd()) {
            choices.add(Action.END);
        }
        return choices;
    }

    String key() {
        return amount.key();
    }

    boolean converts() {
        return action.getValue() == Action.CONVERT;
    }

    /** What it becomes, as it was reckoned last. */
    void show(Taken reckoned) {
        amount = reckoned;
        replacement.setVisible(action.getValue() == Action.REPLACE);
        var converted = reckoned.newAmount();
        var old = shown(reckoned, reckoned.amount(), reckoned.currency());
        becomes.setText(
                converts()
                        ? getTranslation(
                                "currencyChange.becomes",
                                old,
                                converted == null ? "?" : shown(reckoned, converted, reckoned.newCurrency()))
                        : old);
    }

    private static String shown(Taken amount, BigDecimal value, String currency) {
        return amount.kind() == TypedAmount.Kind.CREDIT_LIMIT
                ? Formats.money(value, currency)
                : Formats.price(value, currency);
    }

    void name(FieldErrors errors) {
        errors.at(key(), replacement);
    }

    AmountChoice choice() {
        var typed = action.getValue() == Action.REPLACE ? replacement.required(key()) : null;
        return new AmountChoice(key(), action.getValue(), typed);
    }
}
