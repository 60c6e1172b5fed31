package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.ui.components.Form;

/** Lets a subscription that ends go on after all. Shows what the next invoices will say. */
final class TakeBackForm extends Form {

    TakeBackForm(Supplier<Forecast> forecast, Runnable onSave, Runnable onCancel) {
        super("subscription.");
        add(new Paragraph(getTranslation("subscription.goOn.text")));
        var preview = new ForecastPanel();
        preview.show(forecast);
        add(preview);
        buttons("subscription.goOn", onSave, onCancel);
    }
}
