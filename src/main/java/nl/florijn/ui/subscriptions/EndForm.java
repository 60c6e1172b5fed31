package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import nl.florijn.ui.components.Form;
import org.jspecify.annotations.Nullable;

/** From which day on a subscription is not served any more. */
final class EndForm extends Form {

    EndForm(LocalDate today, Consumer<@Nullable LocalDate> onSave, Runnable onCancel) {
        super("subscription.");
        add(new Paragraph(getTranslation("subscription.stop.text")));
        heading("subscription.stop");
        var end = date("end", today);
        buttons(() -> onSave.accept(end.getValue()), onCancel);
        end.focus();
    }
}
