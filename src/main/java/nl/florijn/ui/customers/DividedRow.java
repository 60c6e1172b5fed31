package nl.florijn.ui.customers;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.receivables.payments.OpenAccount;
import nl.florijn.receivables.payments.OpenInvoice;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What one open invoice gets of money that is divided. Where that falls short it offers what would settle the invoice
 * nevertheless: what may be deducted early, though it is late (R24, R25), and writing off a small difference (R39).
 */
final class DividedRow extends Div {

    private final transient OpenAccount account;
    private final transient OpenInvoice invoice;
    private final transient Supplier<@Nullable LocalDate> paidOn;
    private final NumberField field;
    private final Checkbox late = new Checkbox();
    private final Checkbox writeOff = new Checkbox();

    /**
     * @param paidOn null: not said yet
     * @param onChange when another amount is typed
     */
    DividedRow(OpenAccount account, OpenInvoice invoice, Supplier<@Nullable LocalDate> paidOn, Runnable onChange) {
        this.account = account;
        this.invoice = invoice;
        this.paidOn = paidOn;
        addClassName("divided-row");
        field = NumberField.amount()
                .in(account::currency)
                .labelled(invoice.number())
                .whileTyping(onChange::run);
        var facts = getTranslation("account.divide.open", money(invoice.open()), Formats.date(invoice.dueDate()));
        var early = invoice.early().stream()
                .map(one -> getTranslation("account.divide.early", money(one.least()), Formats.date(one.until())));
        field.setHelperText(Stream.concat(Stream.of(facts), early).collect(Collectors.joining(" · ")));
        field.addValueChangeListener(change -> onChange.run());
        late.addValueChangeListener(change -> offer());
        add(field, late, writeOff);
        offer();
    }

    NumberField field() {
        return field;
    }

    void put(@Nullable BigDecimal amount) {
        field.setValue(amount);
    }

    /** Offers what settles the invoice with what stands there now. */
    void offer() {
        var missing = missing(invoice.open());
        var day = paidOn.get();
        var asked = day == null ? invoice.open() : invoice.asked(day);
        var kept = missing(asked).signum() > 0 && missing(invoice.askedLate()).signum() <= 0;
        offer(late, kept, "account.divide.late", missing);
        var left = missing(isTicked(late) ? invoice.askedLate() : asked);
        offer(
                writeOff,
                left.signum() > 0 && left.compareTo(account.difference()) <= 0,
                "account.divide.writeOff",
                left);
    }

    private void offer(Checkbox choice, boolean offered, String key, BigDecimal amount) {
        choice.setVisible(offered);
        choice.setLabel(getTranslation(key, money(amount), invoice.number()));
        if (!offered) {
            choice.setValue(false);
        }
    }

    private static boolean isTicked(Checkbox choice) {
        return choice.isVisible() && choice.getValue();
    }

    /** How much of what is asked it does not get; nothing where it gets nothing. */
    private BigDecimal missing(BigDecimal asked) {
        var given = field.soFar();
        return given == null || given.signum() <= 0 ? BigDecimal.ZERO : asked.subtract(given);
    }

    /** Empty: it gets nothing. */
    Optional<WantedAllocation> wanted() {
        var amount = field.getValue();
        return amount == null || amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new WantedAllocation(
                        invoice.id(), amount, isTicked(late) ? true : null, isTicked(writeOff) ? true : null));
    }

    private String money(BigDecimal amount) {
        return Formats.money(amount, account.currency());
    }
}
