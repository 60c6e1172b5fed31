package nl.florijn.ui.components;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.billing.BillingType;
import nl.florijn.billing.Collecting;
import nl.florijn.billing.Grouping;
import nl.florijn.billing.Interval;
import nl.florijn.partners.BillingSettings;
import nl.florijn.partners.Delivery;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Fields for the settings of R2; what is left open, the next level decides. */
public final class BillingSettingsFields {

    private static final List<Interval> INTERVALS =
            Stream.of("P1M", "P2M", "P3M", "P6M", "P1Y").map(Interval::parse).toList();

    private final Form form;
    private final Select<BillingType> billingType;
    private final Select<Boolean> prorate;
    private final Select<Boolean> corrections;
    private final Select<Interval> invoiceInterval;
    private final Select<Integer> invoiceMonth;
    private final IntegerField paymentTermDays;
    private final Select<Boolean> paymentTermEndOfMonth;
    private final Select<Delivery> delivery;
    private final Select<Grouping> grouping;
    private final Select<Collecting> collecting;
    private final Select<String> locale;

    /** Adds the fields to a form. */
    public BillingSettingsFields(Form form, BillingSettings values) {
        this.form = form;
        billingType = of("billingType", BillingType.values(), values.billingType());
        prorate = yesNo("prorate", values.prorate());
        corrections = yesNo("corrections", values.corrections());
        invoiceInterval = choice("invoiceInterval", INTERVALS, Words::of, values.invoiceInterval());
        invoiceMonth = choice(
                "invoiceMonth",
                IntStream.rangeClosed(1, 12).boxed().toList(),
                month -> Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Formats.locale()),
                values.invoiceMonth());
        paymentTermDays = new IntegerField(form.getTranslation("setting.paymentTermDays"));
        paymentTermDays.setPlaceholder(form.getTranslation("setting.open"));
        paymentTermDays.setValue(values.paymentTermDays());
        form.place("paymentTermDays", paymentTermDays);
        paymentTermEndOfMonth = yesNo("paymentTermEndOfMonth", values.paymentTermEndOfMonth());
        delivery = of("delivery", Delivery.values(), values.delivery());
        grouping = of("grouping", Grouping.values(), values.grouping());
        collecting = of("collecting", Collecting.values(), values.collecting());
        locale = choice("locale", Languages.with(values.locale()), Languages::name, values.locale());
    }

    /** As they are chosen now. */
    public BillingSettings values() {
        return new BillingSettings(
                billingType.getValue(),
                prorate.getValue(),
                corrections.getValue(),
                invoiceInterval.getValue(),
                invoiceMonth.getValue(),
                paymentTermDays.getValue(),
                paymentTermEndOfMonth.getValue(),
                delivery.getValue(),
                grouping.getValue(),
                collecting.getValue(),
                locale.getValue());
    }

    private <E extends Enum<E>> Select<E> of(String name, E[] choices, @Nullable E value) {
        return choice(name, List.of(choices), choice -> Words.of(name, choice), value);
    }

    private Select<Boolean> yesNo(String name, @Nullable Boolean value) {
        return choice(name, List.of(true, false), Words::yesNo, value);
    }

    private <E> Select<E> choice(String name, Collection<E> choices, Function<E, String> words, @Nullable E value) {
        var open = form.getTranslation("setting.open");
        var field = new Select<E>();
        field.setLabel(form.getTranslation("setting." + name));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice == null ? open : words.apply(choice));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(open);
        field.setValue(value);
        return form.place(name, field);
    }
}
