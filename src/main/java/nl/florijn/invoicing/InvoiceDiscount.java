package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.florijn.billing.composing.DiscountAllowances;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A discount on a whole invoice (R16): a percentage of what its lines come to without VAT, or an amount; not both.
 *
 * @param invoiceDiscountPercent null: none
 * @param invoiceDiscountAmount without VAT, in the currency of the invoice; null: none
 */
public record InvoiceDiscount(
        @Nullable BigDecimal invoiceDiscountPercent,
        @Nullable BigDecimal invoiceDiscountAmount) {

    public static final InvoiceDiscount NONE = new InvoiceDiscount(null, null);

    public InvoiceDiscount {
        invoiceDiscountPercent = zeroIsNone(DecimalForm.plain(invoiceDiscountPercent));
        invoiceDiscountAmount = zeroIsNone(DecimalForm.price(invoiceDiscountAmount));
    }

    @JsonIgnore
    public boolean isNone() {
        return equals(NONE);
    }

    /** For lines that leave its draft: a percentage goes with them, an amount stays. */
    public InvoiceDiscount ofSplitOff() {
        return new InvoiceDiscount(invoiceDiscountPercent, null);
    }

    /** For two drafts that become one: amounts add up, a percentage must be the same; empty when it is not. */
    public Optional<InvoiceDiscount> plus(InvoiceDiscount other) {
        if (invoiceDiscountPercent != null || other.invoiceDiscountPercent != null) {
            return equals(other) ? Optional.of(this) : Optional.empty();
        }
        var sum = Stream.of(this, other)
                .map(InvoiceDiscount::invoiceDiscountAmount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new InvoiceDiscount(null, sum));
    }

    /** What it takes off lines that come to so much. */
    public Money of(Money lines) {
        if (invoiceDiscountPercent != null) {
            return lines.percent(Percentage.of(invoiceDiscountPercent));
        }
        return invoiceDiscountAmount == null
                ? Money.zero(lines.currency())
                : Money.of(invoiceDiscountAmount, lines.currency());
    }

    /**
     * What lines come to when it is taken off.
     *
     * @throws InvalidInput when they come to nothing, or to less than the discount
     */
    public VatTotals off(List<TaxedAmount> lines, Currency currency) {
        check(currency);
        var totals = VatTotals.of(lines, currency);
        if (isNone()) {
            return totals;
        }
        var allowances = DiscountAllowances.of(of(totals.net()), totals)
                .orElseThrow(() -> new InvalidInput(
                        field(),
                        "DISCOUNT_TOO_LARGE",
                        "The lines come to %s, which leaves no room for this discount.".formatted(totals.net())));
        var left = new ArrayList<>(lines);
        left.addAll(allowances);
        return VatTotals.of(left, currency);
    }

    private void check(Currency currency) {
        new FieldCheck()
                .require(
                        invoiceDiscountPercent == null || invoiceDiscountAmount == null,
                        "invoiceDiscountAmount",
                        "ONE_DISCOUNT",
                        "A discount on the whole is a percentage or an amount, not both.")
                .percent("invoiceDiscountPercent", invoiceDiscountPercent)
                .decimal(
                        "invoiceDiscountAmount",
                        trimmed(),
                        FieldCheck.smallest(currency.getDefaultFractionDigits()),
                        13,
                        currency.getDefaultFractionDigits())
                .done();
    }

    private @Nullable BigDecimal trimmed() {
        return DecimalForm.plain(invoiceDiscountAmount);
    }

    private String field() {
        return invoiceDiscountPercent == null ? "invoiceDiscountAmount" : "invoiceDiscountPercent";
    }

    private static @Nullable BigDecimal zeroIsNone(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0 ? null : number;
    }
}
