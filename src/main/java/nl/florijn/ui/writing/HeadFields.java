package nl.florijn.ui.writing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What is typed of a draft beside its lines: date, discount on the whole, surcharge, rate, layout and message. */
final class HeadFields extends Div {

    private static final int LONGEST_MESSAGE = 2000;

    private final DateField date = new DateField();
    private final NumberField rate = NumberField.rate();
    private final NumberField discountPercent = NumberField.percent().labelled(getTranslation("draft.discountPercent"));
    private final NumberField discountAmount = NumberField.amount().labelled(getTranslation("draft.discountAmount"));
    private final NumberField surchargePercent =
            NumberField.percent().labelled(getTranslation("draft.surchargePercent"));
    private final Select<String> layout = new Select<>();
    private final TextArea message = new TextArea();

    /**
     * @param layouts the codes of all there are; without any there is nothing to choose
     * @param usual what no choice stands for
     * @param currency of the draft, by its code; null while that is open
     */
    HeadFields(Collection<String> layouts, String usual, Supplier<@Nullable String> currency) {
        addClassName("draft-fields");
        date.setLabel(getTranslation("draft.date"));
        date.setRequiredIndicatorVisible(true);
        rate.setVisible(false);
        discountAmount.in(currency);
        message.setLabel(getTranslation("draft.message"));
        message.setMaxLength(LONGEST_MESSAGE);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        layout.setLabel(getTranslation("draft.layout"));
        layout.setItems(layouts);
        layout.setItemLabelGenerator(code -> code == null ? usual : code);
        layout.setEmptySelectionAllowed(true);
        layout.setEmptySelectionCaption(usual);
        layout.setVisible(!layouts.isEmpty());
        add(date, rate, discountPercent, discountAmount, surchargePercent, layout, message);
    }

    /** Of a draft that is there. */
    void show(Invoice draft) {
        date.setValue(draft.date());
        message.setValue(draft.paper().message() == null ? "" : draft.paper().message());
        layout.setValue(draft.layoutCode());
        discountPercent.setValue(draft.amounts().discount().invoiceDiscountPercent());
        discountAmount.setValue(draft.amounts().discount().invoiceDiscountAmount());
        surchargePercent.setValue(draft.amounts().surcharge().surchargePercent());
        if (draft.isForeign()) {
            offerRate(draft);
        }
    }

    private void offerRate(Invoice draft) {
        var amounts = draft.amounts();
        rate.setLabel(getTranslation("draft.rate", amounts.currency(), amounts.partnerCurrency()));
        rate.setHelperText(getTranslation("draft.rate.help"));
        rate.setPlaceholder(amounts.rate() == null ? "" : Formats.rate(amounts.rate()));
        rate.setValue(amounts.typedRate());
        rate.setVisible(true);
    }

    /** Of a draft that is new; its debtor decides the rest. */
    void begin(LocalDate today) {
        date.setValue(today);
        surchargePercent.setPlaceholder(getTranslation("draft.surchargePercent.usual"));
    }

    /** A message of a model; whether it was taken: one that somebody wrote stays. */
    boolean offerMessage(String text) {
        if (message.getValue().isBlank()) {
            message.setValue(text);
        }
        return message.getValue().strip().equals(text);
    }

    /** They follow from the invoice that is credited (R33). */
    void hideAmounts() {
        Stream.of(rate, discountPercent, discountAmount, surchargePercent).forEach(field -> field.setVisible(false));
    }

    void whenChanged(Runnable action) {
        Stream.of(rate, discountPercent, discountAmount, surchargePercent).forEach(field -> {
            field.whileTyping(action);
            field.addValueChangeListener(change -> action.run());
        });
        date.addValueChangeListener(change -> action.run());
        layout.addValueChangeListener(change -> action.run());
        message.addValueChangeListener(change -> action.run());
    }

    void name(FieldErrors errors) {
        errors.at("date", date);
        errors.at("rate", rate);
        errors.at("invoiceDiscountPercent", discountPercent);
        errors.at("invoiceDiscountAmount", discountAmount);
        errors.at("surchargePercent", surchargePercent);
        errors.at("layout", layout);
        errors.at("message", message);
    }

    List<@Nullable Object> values() {
        return Arrays.asList(
                date.getValue(),
                rate.getValue(),
                discountPercent.getValue(),
                discountAmount.getValue(),
                surchargePercent.getValue(),
                layout.getValue(),
                message.getValue());
    }

    void focus() {
        date.focus();
    }

    @Nullable
    LocalDate date() {
        return date.getValue();
    }

    @Nullable
    BigDecimal rate() {
        return rate.getValue();
    }

    InvoiceDiscount discount() {
        return new InvoiceDiscount(discountPercent.getValue(), discountAmount.getValue());
    }

    @Nullable
    BigDecimal surchargePercent() {
        return surchargePercent.getValue();
    }

    @Nullable
    String layout() {
        return layout.getValue();
    }

    @Nullable
    String message() {
        return message.getValue().isBlank() ? null : message.getValue().strip();
    }

    @Nullable
    BigDecimal rateSoFar() {
        return rate.soFar();
    }

    InvoiceDiscount discountSoFar() {
        return new InvoiceDiscount(discountPercent.soFar(), discountAmount.soFar());
    }

    @Nullable
    BigDecimal surchargePercentSoFar() {
        return surchargePercent.soFar();
    }
}
