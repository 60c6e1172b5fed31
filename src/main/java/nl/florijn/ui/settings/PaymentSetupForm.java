package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.banking.PaymentReference;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.partners.settings.PaymentExample;
import nl.florijn.partners.settings.PaymentSetup;
import nl.florijn.partners.settings.PaymentSetups;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Refusals;
import nl.florijn.ui.text.Words;

/** What invoices ask to be mentioned by who pays them (R40), with that of the next invoice as it would be. */
final class PaymentSetupForm extends Form {

    private final transient PaymentSetups setups;
    private final transient CurrentPartner current;
    private final Select<ReferenceScheme> reference;
    private final Paragraph explained = new Paragraph();
    private final Paragraph example = new Paragraph();

    PaymentSetupForm(PaymentSetups setups, CurrentPartner current, Runnable onSaved) {
        super("payments.");
        this.setups = setups;
        this.current = current;
        var loaded = setups.get(current.id());
        add(new Paragraph(getTranslation("payments.text")));
        reference = choice(
                "reference",
                List.of(ReferenceScheme.values()),
                scheme -> Words.of("reference", scheme),
                loaded.setup().reference(),
                null);
        reference.addClassName("sentence");
        reference.addValueChangeListener(change -> show());
        example.getElement().setAttribute("role", "status");
        add(explained, example);
        show();
        saveButton(() -> {
            setups.change(current.id(), loaded.version(), new PaymentSetup(reference.getValue()));
            onSaved.run();
        });
    }

    private void show() {
        explained.setText(getTranslation("payments.reference." + reference.getValue()));
        try {
            example.setText(words(setups.example(current.id(), reference.getValue())));
        } catch (InvalidInput refused) {
            example.setText(refused.errors().stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
        }
    }

    private String words(PaymentExample next) {
        if (next.number() == null) {
            return getTranslation("approve.stays.SERIES_FULL");
        }
        return next.reference() == null
                ? getTranslation("payments.example.none", next.number())
                : getTranslation("payments.example", next.number(), PaymentReference.printed(next.reference()));
    }
}
