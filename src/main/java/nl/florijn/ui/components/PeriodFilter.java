package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Of which days a list is: a usual period, or from one day to another. Kept in the address. */
public final class PeriodFilter extends Div {

    private static final String PERIOD = "period";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Select<ListedPeriod> choice = new Select<>();
    private final DateField from = new DateField();
    private final DateField to = new DateField();
    private final transient Consumer<PeriodFilter> onChange;

    /** @param onChange when the person chose another one */
    public PeriodFilter(Consumer<PeriodFilter> onChange) {
        this.onChange = onChange;
        addClassName("period-filter");
        choice.setAriaLabel(getTranslation("period.which"));
        choice.setItems(ListedPeriod.values());
        choice.setItemLabelGenerator(period -> getTranslation("period." + period));
        choice.addValueChangeListener(change -> {
            showDays();
            tell(change.isFromClient());
        });
        from.setAriaLabel(getTranslation("period.from"));
        from.setPlaceholder(getTranslation("period.from"));
        to.setAriaLabel(getTranslation("period.to"));
        to.setPlaceholder(getTranslation("period.to"));
        from.addValueChangeListener(change -> tell(change.isFromClient()));
        to.addValueChangeListener(change -> tell(change.isFromClient()));
        choice.setValue(ListedPeriod.ALL);
        add(choice, from, to);
    }

    /** Shows what an address says; days alone say a period of their own. */
    public void read(Address address) {
        from.setValue(day(address.get(FROM)));
        to.setValue(day(address.get(TO)));
        var isNamed = from.getValue() == null && to.getValue() == null;
        choice.setValue(isNamed ? address.choice(PERIOD, ListedPeriod.ALL) : ListedPeriod.OWN);
    }

    /** The address that says what is chosen. */
    public Address in(Address address) {
        var isOwn = choice.getValue() == ListedPeriod.OWN;
        return address.with(PERIOD, choice.getValue().inAddress())
                .with(FROM, isOwn ? inAddress(from.getValue()) : "")
                .with(TO, isOwn ? inAddress(to.getValue()) : "");
    }

    /** All days. */
    public static Address allDaysIn(Address address) {
        return address.with(PERIOD, "").with(FROM, "").with(TO, "");
    }

    /** Whether the last day does not lie before the first. */
    public boolean isPossible() {
        var isPossible = from.getValue() == null
                || to.getValue() == null
                || !to.getValue().isBefore(from.getValue());
        to.setErrorMessage(getTranslation("period.turned"));
        to.setInvalid(!isPossible);
        return isPossible;
    }

    public @Nullable LocalDate first(LocalDate today) {
        return choice.getValue() == ListedPeriod.OWN
                ? from.getValue()
                : choice.getValue().first(today);
    }

    /** Inclusive. */
    public @Nullable LocalDate last(LocalDate today) {
        return choice.getValue() == ListedPeriod.OWN
                ? to.getValue()
                : choice.getValue().last(today);
    }

    private void showDays() {
        var isOwn = choice.getValue() == ListedPeriod.OWN;
        from.setVisible(isOwn);
        to.setVisible(isOwn);
    }

    private void tell(boolean byPerson) {
        if (byPerson && isPossible()) {
            onChange.accept(this);
        }
    }

    private static String inAddress(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What somebody typed into the address may be anything. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
