package nl.florijn.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import nl.florijn.numbering.NumberPreview;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.Numberings;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** How documents are numbered (R30), with the next five numbers as they would come. */
final class NumberingForm extends Form {

    private static final int TYPING_PAUSE = 300; // milliseconds

    private final transient Numberings numberings;
    private final transient CurrentPartner current;
    private final TextField invoice;
    private final TextField credit;
    private final NumberField next;
    private final NumberField nextCredit;
    private final Checkbox restarts = new Checkbox();
    private final Five invoices = new Five();
    private final Five credits = new Five();

    NumberingForm(Numberings numberings, CurrentPartner current, Runnable onSaved) {
        super("numbering.");
        this.numberings = numberings;
        this.current = current;
        var loaded = numberings.get(current.id());
        var numbering = loaded.numbering();
        add(new Paragraph(getTranslation("numbering.text")));
        invoice = text("invoice", numbering.invoice());
        credit = text("credit", numbering.credit());
        credit.setPlaceholder(getTranslation("numbering.shared"));
        next = number("next", NumberField.counter(), BigDecimal.valueOf(numbering.next()));
        nextCredit = number("nextCredit", NumberField.counter(), decimal(numbering.nextCredit()));
        restarts.setLabel(getTranslation("numbering.restarts"));
        restarts.setValue(numbering.restarts());
        add(restarts);
        heading("numbering.five");
        add(invoices, credits);
        showWhileTyping();
        saveButton(() -> {
            numberings.change(current.id(), loaded.version(), typed());
            onSaved.run();
        });
    }

    private void showWhileTyping() {
        for (var field : new TextField[] {invoice, credit}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE);
            field.addValueChangeListener(change -> showNumbers());
        }
        for (var field : new NumberField[] {next, nextCredit}) {
            field.whileTyping(this::showNumbers);
            field.addValueChangeListener(change -> showNumbers());
        }
        restarts.addValueChangeListener(change -> showNumbers());
        showNumbers();
    }

    private Numbering typed() {
        return new Numbering(
                invoice.getValue(), orNull(credit), counter(next), counterOfCredits(), restarts.getValue());
    }

    /** As far as it is typed; 0 for none: the service refuses it. */
    private static long counter(NumberField field) {
        var value = field.soFar();
        return value == null ? 0 : value.longValueExact();
    }

    /** Null: as it stands. */
    private @Nullable Long counterOfCredits() {
        return orNull(credit) == null || nextCredit.soFar() == null ? null : counter(nextCredit);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long counter) {
        return counter == null ? null : BigDecimal.valueOf(counter);
    }

    private void showNumbers() {
        invoices.show(SeriesCode.INVOICE, invoice.getValue(), counter(next));
        credits.setVisible(orNull(credit) != null);
        nextCredit.setVisible(credits.isVisible());
        if (credits.isVisible()) {
            credits.show(SeriesCode.CREDIT_NOTE, credit.getValue(), counterOfCredits());
        }
    }

    /** The next five numbers of a series, or why there are none. */
    private final class Five extends Div {

        private final H4 title = new H4();
        private final Paragraph advice = new Paragraph();
        private final OrderedList numbers = new OrderedList();

        Five() {
            advice.getElement().setAttribute("role", "status");
            numbers.addClassName("numbers");
            add(title, numbers, advice);
        }

        void show(SeriesCode series, String pattern, @Nullable Long counter) {
            title.setText(getTranslation("numbering.five." + series));
            numbers.removeAll();
            try {
                show(numberings.preview(current.id(), series, pattern, counter, restarts.getValue()));
            } catch (InvalidInput refused) {
                advice.setText(refused.errors().stream()
                        .map(Refusals::sentence)
                        .distinct()
                        .collect(Collectors.joining(" ")));
            }
        }

        private void show(NumberPreview preview) {
            preview.numbers().forEach(number -> numbers.add(new ListItem(number)));
            advice.setText(preview.advice().stream()
                    .map(found -> getTranslation("numbering.advice." + found.code()))
                    .collect(Collectors.joining(" ")));
        }
    }
}
