package nl.florijn.ui.components;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Supplier;
import nl.florijn.money.ExchangeRate;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.typing.Typed;
import nl.florijn.platform.typing.Typed.Reason;
import nl.florijn.platform.typing.TypedNumber;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type or paste it, with a point or a comma, in whatever language the screen is. What can mean one
 * thing only is taken; anything else stays as it was typed, with the reason below it, and nothing is saved until it is
 * understood.
 */
public final class NumberField extends AbstractCompositeField<TextField, NumberField, @Nullable BigDecimal>
        implements TypedField,
                Focusable<NumberField>,
                HasLabel,
                HasHelper,
                HasPlaceholder,
                HasStyle,
                HasValidationProperties {

    private static final String EURO = "EUR";
    private static final BigDecimal EXAMPLE = new BigDecimal("9.95");
    private static final String TYPED = "event.target.value";
    private static final int PAUSE = 350; // ms
    private static final int THOUSANDTHS = 3; // decimals

    private final int fewest;
    private final int most;
    private final long largest;
    private transient Supplier<String[]> units;
    private boolean understood = true;
    private @Nullable String typing;

    private NumberField(int fewest, int most, String... units) {
        this(Long.MAX_VALUE, fewest, most, units);
    }

    private NumberField(long largest, int fewest, int most, String... units) {
        super(null);
        this.largest = largest;
        this.fewest = fewest;
        this.most = most;
        this.units = () -> units;
        addClassName("number");
        var text = getContent();
        text.setManualValidation(true);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                take(change.getValue());
            }
        });
    }

    /** An amount, with two decimals. */
    public static NumberField amount() {
        return new NumberField(2, 2).in(() -> EURO);
    }

    /** A price of one, with two to four decimals. */
    public static NumberField price() {
        return new NumberField(2, 4).in(() -> EURO);
    }

    /** A quantity, with up to four decimals. */
    public static NumberField quantity() {
        return new NumberField(0, 4);
    }

    /** An exchange rate. */
    public static NumberField rate() {
        return new NumberField(0, ExchangeRate.DECIMALS);
    }

    public static NumberField percent() {
        return new NumberField(0, 4, "%");
    }

    /** A number of days, an hour. */
    public static NumberField whole() {
        return new NumberField(Integer.MAX_VALUE, 0, 0);
    }

    /** A number in a row of many. */
    public static NumberField counter() {
        return new NumberField(0, 0);
    }

    /** The currency, by its code, that may be typed with an amount; none while the code is that of no currency. */
    public NumberField in(Supplier<@Nullable String> currency) {
        units = () -> signs(currency.get());
        return this;
    }

    private static String[] signs(@Nullable String code) {
        try {
            var currency = Currency.getInstance(code == null || code.isBlank() ? EURO : code.strip());
            return new String[] {currency.getSymbol(Formats.locale()), currency.getCurrencyCode()};
        } catch (IllegalArgumentException none) {
            return new String[0];
        }
    }

    /** Tells of each pause in typing, before the field is left; {@link #soFar()} has what stands there then. */
    public NumberField whileTyping(Runnable tell) {
        getContent()
                .getElement()
                .addEventListener("input", typed -> {
                    typing = typed.getEventData().get(TYPED).asString();
                    tell.run();
                })
                .addEventData(TYPED)
                .debounce(PAUSE);
        return this;
    }

    /** The number as far as it is typed; null for nothing, and for what is not understood. */
    public @Nullable BigDecimal soFar() {
        if (typing == null) {
            return understood ? super.getValue() : null;
        }
        return read(typing) instanceof Typed.Read<BigDecimal>(var number) ? number : null;
    }

    public NumberField labelled(String label) {
        setLabel(label);
        return this;
    }

    @Override
    public boolean isUnderstood() {
        return understood;
    }

    /** The number; null for nothing. {@link InvalidInput} while what stands there is not understood. */
    @Override
    public @Nullable BigDecimal getValue() {
        if (!understood) {
            throw new InvalidInput(getLabel(), "NOT_UNDERSTOOD", String.valueOf(getErrorMessage()));
        }
        return super.getValue();
    }

    /**
     * The number of a field that is not left empty.
     *
     * @param field its name as the service calls it, for what is said when it is empty
     */
    public BigDecimal required(String field) {
        var number = getValue();
        if (number == null) {
            throw new InvalidInput(field, "REQUIRED", "A number belongs here.");
        }
        return number;
    }

    /** The number of a field made by {@link #whole()}. */
    public @Nullable Integer wholeValue() {
        var number = getValue();
        return number == null ? null : number.intValueExact();
    }

    @Override
    public void setValue(@Nullable BigDecimal number) {
        typing = null;
        understand();
        super.setValue(number);
        setPresentationValue(number);
    }

    @Override
    protected void setPresentationValue(@Nullable BigDecimal number) {
        getContent().setValue(number == null ? "" : Formats.editable(number, fewest));
    }

    private void take(String text) {
        typing = null;
        switch (read(text)) {
            case Typed.Nothing<BigDecimal> _ -> accept(null);
            case Typed.Read<BigDecimal>(var number)
            when number.abs().compareTo(BigDecimal.valueOf(largest)) > 0 -> refuseLarge();
            case Typed.Unreadable<BigDecimal>(var reason) when reason == Reason.TOO_LARGE -> refuseLarge();
            case Typed.Read<BigDecimal>(var number) -> accept(number);
            case Typed.Ambiguous<BigDecimal>(var whole, var fraction) ->
                refuse("typed.AMBIGUOUS", written(whole), written(fraction));
            case Typed.Unreadable<BigDecimal>(var reason) ->
                refuse(
                        most == 0 && reason == Reason.TOO_MANY_DECIMALS ? "typed.NOT_WHOLE" : "typed." + reason,
                        most,
                        written(most == 0 ? BigDecimal.TEN : EXAMPLE));
        }
    }

    private Typed<BigDecimal> read(String text) {
        var read = TypedNumber.with(most, units.get()).read(text);
        return read instanceof Typed.Ambiguous<BigDecimal> either && followsThousandths(text)
                ? new Typed.Read<>(either.second())
                : read;
    }

    /**
     * Whether the number that stood here has three decimals after the same mark: then {@code 3,496} typed over
     * {@code 3,495} can mean one thing only.
     */
    private boolean followsThousandths(String text) {
        var before = super.getValue();
        if (before == null || before.stripTrailingZeros().scale() != THOUSANDTHS) {
            return false;
        }
        var shown = Formats.editable(before, fewest);
        return text.indexOf(shown.charAt(shown.length() - THOUSANDTHS - 1)) >= 0;
    }

    private void refuseLarge() {
        refuse("typed.TOO_LARGE", written(BigDecimal.valueOf(largest).min(TypedNumber.MOST)));
    }

    private void accept(@Nullable BigDecimal number) {
        understand();
        setModelValue(number, true);
        setPresentationValue(number);
    }

    private void understand() {
        if (!understood) {
            understood = true;
            setInvalid(false);
            setErrorMessage(null);
        }
    }

    private void refuse(String why, Object... facts) {
        understood = false;
        setErrorMessage(getTranslation(why, facts));
        setInvalid(true);
    }

    /** So that it is understood when it is typed. */
    private String written(BigDecimal number) {
        return Formats.field(number, fewest);
    }
}
