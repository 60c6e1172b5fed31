package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.StaleVersion;
import nl.florijn.subscriptions.currency.CurrencyChange;
import nl.florijn.subscriptions.currency.CurrencyChange.Taken;
import nl.florijn.subscriptions.currency.CurrencyWish;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.subscriptions.ChargesView;
import nl.florijn.ui.subscriptions.SubscriptionsView;

/**
 * What becomes of amounts that were typed in another currency than a customer is to be billed in (R28): each is converted,
 * replaced or ended, in the same step as the customer is saved.
 */
final class CurrencyDialog extends Dialog {

    private final transient CustomerDesk desk;
    private final transient Customer customer;
    private final transient CustomerDetails details;
    private final NumberField rate = NumberField.rate();
    private final Div rows = new Div();
    private final transient List<CurrencyRow> shown = new ArrayList<>();

    /**
     * @param customer as it was loaded
     * @param details as it is to be
     * @param seen what would become of the amounts by the rates of today
     */
    CurrencyDialog(
            CustomerDesk desk,
            Customer customer,
            CustomerDetails details,
            CurrencyChange seen,
            Consumer<Customer> onSave) {
        this.desk = desk;
        this.customer = customer;
        this.details = details;
        setHeaderTitle(getTranslation("currencyChange.title", customer.name()));
        rows.addClassName("form");
        askForRate(seen.amounts());
        seen.amounts().forEach(amount -> shown.add(new CurrencyRow(amount, name(amount))));
        shown.forEach(rows::add);
        var content = new Div(new Paragraph(getTranslation("currencyChange.text")), rate, rows);
        content.addClassName("form");
        add(content);
        var cancel = new Button(getTranslation("action.cancel"), press -> close());
        var save = new Button(getTranslation("currencyChange.confirm"), press -> save(onSave));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new DialogFoot(cancel, save));
    }

    /** One rate is asked for when all amounts go from one currency to one other. */
    private void askForRate(List<Taken> amounts) {
        var pairs = amounts.stream()
                .map(amount -> List.of(amount.newCurrency(), amount.currency()))
                .distinct()
                .toList();
        rate.setVisible(pairs.size() == 1);
        if (pairs.size() == 1) {
            rate.setLabel(getTranslation("currencyChange.rate", pairs.getFirst().toArray()));
            rate.setValue(amounts.getFirst().rate());
            rate.addValueChangeListener(change -> preview());
        }
    }

    private Component name(Taken amount) {
        var current = desk.current();
        var link = switch (amount.kind()) {
            case SUBSCRIPTION ->
                current.link(amount.description(), SubscriptionsView.class, Map.of("subscription", amount.id()));
            case CHARGE -> current.link(amount.description(), ChargesView.class, Map.of());
            case CREDIT_LIMIT ->
                current.link(
                        getTranslation("customer.creditLimit"), CustomersView.class, Map.of("customer", amount.id()));
        };
        link.getElement().setAttribute("target", "_blank");
        return link;
    }

    /** What each amount becomes at the rate that was typed. */
    private void preview() {
        var typed = new FieldErrors();
        typed.at("rate", rate);
        try {
            var wish = new CurrencyWish(rate.getValue(), null);
            var now = desk.previewCurrency(customer, details, wish).amounts();
            shown.forEach(row -> now.stream()
                    .filter(amount -> amount.key().equals(row.key()))
                    .findFirst()
                    .ifPresent(row::show));
        } catch (InvalidInput refused) {
            typed.show(refused);
        } catch (StaleVersion stale) {
            Notices.refused(stale);
        }
    }

    private void save(Consumer<Customer> onSave) {
        var errors = new FieldErrors();
        errors.at("rate", rate);
        shown.forEach(row -> row.name(errors));
        if (!errors.clear()) {
            return;
        }
        try {
            var choices = shown.stream().map(CurrencyRow::choice).toList();
            var converts = shown.stream().anyMatch(CurrencyRow::converts);
            var wish = new CurrencyWish(converts && rate.isVisible() ? rate.getValue() : null, choices);
            var changed = desk.changeCurrency(customer, details, wish);
            close();
            onSave.accept(changed.customer());
        } catch (InvalidInput refused) {
            errors.show(refused);
        } catch (StaleVersion stale) {
            Notices.refused(stale);
        }
    }
}
