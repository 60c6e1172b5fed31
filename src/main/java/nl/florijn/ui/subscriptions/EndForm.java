package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.ui.components.Form;
import org.jspecify.annotations.Nullable;

/** The last day that a subscription is served. Shows what the next invoices will say. */
final class EndForm extends Form {

    EndForm(
            LocalDate today,
            Function<@Nullable LocalDate, Forecast> forecast,
            Consumer<@Nullable LocalDate> onSave,
            Runnable onCancel) {
        super("subscription.");
        add(new Paragraph(getTranslation("subscription.stop.text")));
        heading("subscription.stop");
        var end = required(lastDay("end", today.plusDays(1)));
        var preview = new ForecastPanel();
        add(preview);
        end.addValueChangeListener(edit -> preview.show(() -> forecast.apply(end.until())));
        preview.show(() -> forecast.apply(end.until()));
        buttons(() -> onSave.accept(end.until()), onCancel);
        end.focus();
    }
}
