package nl.florijn.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import nl.florijn.currencies.DayRates;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;

/** One reference rate, typed over from elsewhere. */
final class DayRateForm extends Form {

    private final transient DayRates rates;
    private final ComboBox<String> currency;
    private final DateField date;
    private final NumberField rate;

    DayRateForm(DayRates rates, Runnable onSaved, Runnable onCancel) {
        super("rates.");
        this.rates = rates;
        currency = required(currency("currency", null));
        date = required(date("date", null));
        rate = required(number("rate", NumberField.rate(), null));
        rate.setHelperText(getTranslation("rates.rate.help"));
        buttons(
                () -> {
                    enter();
                    onSaved.run();
                },
                onCancel);
        currency.focus();
    }

    private void enter() {
        rates.enter(currency.getValue(), date.getValue(), rate.getValue());
    }
}
