package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.ui.components.Form;
import org.jspecify.annotations.Nullable;

/** From which day on a subscription is not served any more. Shows what the next invoices will say. */
final class EndForm extends Form {

    EndForm(
            LocalDate today,
            Function<@Nullable LocalDate, Forecast> forecast,
            Consumer<@Nullable LocalDate> onSave,
            Runnable onCancel) {
        super("subscription.");
        add(new Paragraph(getTranslation("subscription.stop.text")));
        heading("subscription.stop");
        var end = date("end", today);
        var preview = new ForecastPanel();
        add(preview);
        end.addValueChangeListener(edit -> preview.show(() -> forecast.apply(end.getValue())));
        preview.show(() -> forecast.apply(today));
        buttons(() -> onSave.accept(end.getValue()), onCancel);
        end.focus();
    }
}
