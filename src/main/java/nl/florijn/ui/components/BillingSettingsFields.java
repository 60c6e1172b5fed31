package nl.florijn.ui.components;

import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.billing.BillingType;
import nl.florijn.billing.Collecting;
import nl.florijn.billing.Grouping;
import nl.florijn.billing.Interval;
import nl.florijn.partners.BillingSetting;
import nl.florijn.partners.BillingSettings;
import nl.florijn.partners.Delivery;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Fields for the settings of R2; what is left open, the next level decides, and says so. */
public final class BillingSettingsFields {

    private static final List<Interval> INTERVALS =
            Stream.of("P1M", "P2M", "P3M", "P6M", "P1Y").map(Interval::parse).toList();

    private final Form form;
    private final BillingSettings inherited;
    private final Select<BillingType> billingType;
    private final Select<Boolean> prorate;
    private final Select<Boolean> corrections;
    private final Select<Interval> invoiceInterval;
    private final Select<Integer> invoiceMonth;
    private final NumberField paymentTermDays;
    private final Select<Boolean> paymentTermEndOfMonth;
    private final Select<Delivery> delivery;
    private final Select<Grouping> grouping;
    private final Select<Collecting> collecting;
    private final Select<String> locale;
    private final NumberField surchargePercent;
    private final NumberField gAccountPercent;
    private final NumberField creditSurchargePercent;
    private final NumberField creditSurchargeDays;
    private final Select<String> layout;

    /**
     * Adds the fields to a form.
     *
     * @param inherited what counts for those that are left open
     * @param layouts the codes of all there are
     */
    public BillingSettingsFields(
            Form form, BillingSettings values, BillingSettings inherited, Collection<String> layouts) {
        this.form = form;
        this.inherited = inherited;
        billingType = of(BillingSetting.BILLING_TYPE, BillingType.values(), values.billingType());
        prorate = yesNo(BillingSetting.PRORATE, values.prorate());
        corrections = yesNo(BillingSetting.CORRECTIONS, values.corrections());
        invoiceInterval = choice(BillingSetting.INVOICE_INTERVAL, INTERVALS, Words::of, values.invoiceInterval());
        invoiceMonth = choice(
                BillingSetting.INVOICE_MONTH,
                IntStream.rangeClosed(1, 12).boxed().toList(),
                SettingWords::month,
                values.invoiceMonth());
        paymentTermDays = days(BillingSetting.PAYMENT_TERM_DAYS, values.paymentTermDays());
        paymentTermEndOfMonth = yesNo(BillingSetting.PAYMENT_TERM_END_OF_MONTH, values.paymentTermEndOfMonth());
        delivery = of(BillingSetting.DELIVERY, Delivery.values(), values.delivery());
        grouping = of(BillingSetting.GROUPING, Grouping.values(), values.grouping());
        collecting = of(BillingSetting.COLLECTING, Collecting.values(), values.collecting());
        locale = choice(BillingSetting.LOCALE, Languages.with(values.locale()), Languages::name, values.locale());
        surchargePercent = percentage(BillingSetting.SURCHARGE_PERCENT, values.surchargePercent());
        gAccountPercent = percentage(BillingSetting.G_ACCOUNT_PERCENT, values.gAccountPercent());
        creditSurchargePercent = percentage(BillingSetting.CREDIT_SURCHARGE_PERCENT, values.creditSurchargePercent());
        creditSurchargeDays = days(BillingSetting.CREDIT_SURCHARGE_DAYS, values.creditSurchargeDays());
        layout = choice(BillingSetting.LAYOUT, layouts, Words::layout, values.layout());
    }

    /** As they are chosen now. */
    public BillingSettings values() {
        return new BillingSettings(
                billingType.getValue(),
                prorate.getValue(),
                corrections.getValue(),
                invoiceInterval.getValue(),
                invoiceMonth.getValue(),
                paymentTermDays.wholeValue(),
                paymentTermEndOfMonth.getValue(),
                delivery.getValue(),
                grouping.getValue(),
                collecting.getValue(),
                locale.getValue(),
                surchargePercent.getValue(),
                gAccountPercent.getValue(),
                creditSurchargePercent.getValue(),
                creditSurchargeDays.wholeValue(),
                layout.getValue());
    }

    private NumberField days(BillingSetting setting, @Nullable Integer value) {
        return number(setting, NumberField.whole(), value == null ? null : BigDecimal.valueOf(value));
    }

    private NumberField percentage(BillingSetting setting, @Nullable BigDecimal value) {
        return number(setting, NumberField.percent(), value);
    }

    private NumberField number(BillingSetting setting, NumberField field, @Nullable BigDecimal value) {
        field.setLabel(form.getTranslation("setting." + setting.field()));
        field.setPlaceholder(open(setting));
        field.setValue(value);
        return form.place(setting.field(), field);
    }

    private <E extends Enum<E>> Select<E> of(BillingSetting setting, E[] choices, @Nullable E value) {
        return choice(setting, List.of(choices), choice -> Words.of(setting.field(), choice), value);
    }

    private Select<Boolean> yesNo(BillingSetting setting, @Nullable Boolean value) {
        return choice(setting, List.of(true, false), Words::yesNo, value);
    }

    private <E> Select<E> choice(
            BillingSetting setting, Collection<E> choices, Function<E, String> words, @Nullable E value) {
        var open = open(setting);
        var field = new Select<E>();
        field.setLabel(form.getTranslation("setting." + setting.field()));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice == null ? open : words.apply(choice));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(open);
        field.setValue(value);
        return form.place(setting.field(), field);
    }

    private String open(BillingSetting setting) {
        return form.getTranslation("setting.inherited", SettingWords.of(setting, inherited));
    }
}
