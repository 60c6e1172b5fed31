package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.catalog.interest.DatedInterest;
import nl.florijn.catalog.interest.InterestKind;
import nl.florijn.catalog.interest.InterestRate;
import nl.florijn.catalog.interest.InterestRateDetails;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** A rate of interest: what it was since when, and what it is from another day on. */
final class InterestForm extends Form {

    private final List<DatedInterest> before;
    private final InterestKind kind;
    private final TextField name;
    private final NumberField percent;
    private final DateField from;

    /** @param rate null: a new one of the partner's own */
    InterestForm(@Nullable InterestRate rate, Consumer<InterestRateDetails> onSave, Runnable onCancel) {
        super("interest.");
        before = rate == null ? List.of() : rate.details().rates();
        kind = rate == null ? InterestKind.OWN : rate.details().kind();
        name = required(text("name", rate == null ? null : rate.details().name()));
        name.setReadOnly(rate != null);
        if (rate != null && rate.knownUntil() != null) {
            var law = new Paragraph(getTranslation("interest.law"));
            law.addClassName("soft");
            add(law);
        }
        heading("interest.newRate");
        percent = required(number("rates", NumberField.percent(), null));
        percent.setPlaceholder(
                before.isEmpty() ? "" : Formats.number(before.getLast().percent()));
        from = required(date("rates.from", null));
        buttons(() -> onSave.accept(details()), onCancel);
        (rate == null ? name : percent).focus();
    }

    private InterestRateDetails details() {
        List<DatedInterest> rates = new ArrayList<>(before);
        var typed = percent.getValue();
        var begins = from.getValue();
        if (typed != null) {
            rates.removeIf(dated -> Objects.equals(dated.from(), begins));
            rates.add(new DatedInterest(begins, typed));
        }
        return new InterestRateDetails(name.getValue(), kind, rates);
    }
}
