package nl.florijn.ui.components;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Fields for the settings of R2; what is left open, the next level decides, and says so. */
public final class BillingSettingsFields {

    private static final List<Interval> INTERVALS =
            Stream.of("P1M", "P2M", "P3M", "P6M", "P1Y").map(Interval::parse).toList();
    private static final List<Integer> MONTHS =
            IntStream.rangeClosed(1, 12).boxed().toList();

    private final Form form;
    private final BillingSettings inherited;
    private final Collection<String> layouts;
    private final Map<BillingSetting, Supplier<@Nullable Object>> chosen = new EnumMap<>(BillingSetting.class);

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
        this.layouts = layouts;
        for (var setting : BillingSetting.values()) {
            chosen.put(setting, field(setting, values));
        }
    }

    /** As they are chosen now. */
    public BillingSettings values() {
        return BillingSettings.of(setting -> requireNonNull(chosen.get(setting)).get());
    }

    /** A field by what kind of value the setting has when nobody sets it. */
    private Supplier<@Nullable Object> field(BillingSetting setting, BillingSettings values) {
        var value = setting.in(values);
        return switch (setting.in(BillingSettings.SYSTEM)) {
            case null -> choice(setting, layouts, Words::layout, (String) value)::getValue;
            case Boolean _ -> choice(setting, List.of(true, false), Words::yesNo, (Boolean) value)::getValue;
            case Enum<?> usual -> of(setting, usual.getDeclaringClass(), value)::getValue;
            case Interval _ -> choice(setting, INTERVALS, Words::of, (Interval) value)::getValue;
            case BigDecimal _ -> number(setting, NumberField.percent(), (BigDecimal) value)::getValue;
            case Integer _
            when setting == BillingSetting.INVOICE_MONTH ->
                choice(setting, MONTHS, SettingWords::month, (Integer) value)::getValue;
            case Integer _ -> days(setting, (Integer) value)::wholeValue;
            case String _ -> choice(setting, Languages.with((String) value), Languages::name, (String) value)::getValue;
            case Object other -> throw new IllegalStateException(setting + " has no field for " + other.getClass());
        };
    }

    private NumberField days(BillingSetting setting, @Nullable Integer value) {
        return number(setting, NumberField.whole(), value == null ? null : BigDecimal.valueOf(value));
    }

    private NumberField number(BillingSetting setting, NumberField field, @Nullable BigDecimal value) {
        field.setLabel(form.getTranslation("setting." + setting.field()));
        field.setPlaceholder(open(setting));
        field.setValue(value);
        return form.place(setting.field(), field);
    }

    private <E extends Enum<E>> Select<E> of(BillingSetting setting, Class<E> choices, @Nullable Object value) {
        return choice(
                setting,
                List.of(choices.getEnumConstants()),
                choice -> Words.of(setting.field(), choice),
                choices.cast(value));
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
