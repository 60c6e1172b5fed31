package nl.florijn.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.billing.NumberPattern;
import nl.florijn.partners.Numbering;
import nl.florijn.partners.Partner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.ui.components.Form;

/** How documents are numbered (R30), with the next five numbers as they would come. */
final class NumberingForm extends Form {

    private final PartnerDetails before;
    private final LocalDate today;
    private final TextField invoice;
    private final TextField credit;
    private final IntegerField next;
    private final Checkbox restarts = new Checkbox();
    private final Paragraph advice = new Paragraph();
    private final OrderedList numbers = new OrderedList();

    NumberingForm(Partner partner, LocalDate today, Consumer<PartnerDetails> onSave) {
        super("numbering.");
        this.before = partner.details();
        this.today = today;
        var numbering = before.numbering();
        add(new Paragraph(getTranslation("numbering.text")));
        invoice = text("numbering.invoice", numbering.invoice());
        credit = text("numbering.credit", numbering.credit());
        credit.setPlaceholder(getTranslation("numbering.shared"));
        next = integer("numbering.next", Math.toIntExact(numbering.next()));
        restarts.setLabel(getTranslation("numbering.restarts"));
        restarts.setValue(numbering.restarts());
        add(restarts);
        heading("numbering.five");
        advice.getElement().setAttribute("role", "status");
        add(numbers, advice);
        numbers.addClassName("numbers");
        invoice.setValueChangeMode(ValueChangeMode.EAGER);
        invoice.addValueChangeListener(change -> showNumbers());
        next.addValueChangeListener(change -> showNumbers());
        restarts.addValueChangeListener(change -> showNumbers());
        showNumbers();
        saveButton(() -> onSave.accept(details()));
    }

    private PartnerDetails details() {
        return new PartnerDetails(
                before.name(),
                before.country(),
                before.currency(),
                before.locale(),
                before.timeZone(),
                before.vatNumber(),
                before.chamberOfCommerce(),
                before.address(),
                before.iban(),
                before.bic(),
                before.email(),
                before.phone(),
                before.website(),
                numbering());
    }

    private Numbering numbering() {
        var counter = Objects.requireNonNullElse(next.getValue(), 0);
        return new Numbering(invoice.getValue(), orNull(credit), counter.longValue(), restarts.getValue());
    }

    private void showNumbers() {
        numbers.removeAll();
        var problems = NumberPattern.problems(invoice.getValue(), restarts.getValue());
        advice.setText(problems.stream()
                .findFirst()
                .map(problem -> getTranslation("pattern." + problem))
                .orElse(""));
        var counter = next.getValue();
        if (counter != null && counter > 0 && problems.stream().noneMatch(NumberPattern.Problem::isBlocking)) {
            new NumberPattern(invoice.getValue(), restarts.getValue())
                    .nextFive(counter, today)
                    .forEach(number -> numbers.add(new ListItem(number)));
        }
    }
}
