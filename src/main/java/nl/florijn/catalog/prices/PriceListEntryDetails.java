package nl.florijn.catalog.prices;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.ListPrice;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceRow.Subject;
import nl.florijn.catalog.ProductId;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a price list (R15): for a product or for a group, and one of new price, amount off and percentage off.
 *
 * @param productId null when it is for a group
 * @param group the very name of a product group; null when it is for a product
 * @param minimumQuantity from which quantity on, 0 when left out; of those that are reached the largest counts
 * @param from first day it is valid; null: always was
 * @param until first day it is not valid any more; null: without end
 * @param interval of a new price or amount off; null: for what is sold once. A recurring product has
 *     prices for intervals only, so an entry for it names one
 * @param currency of a new price or amount off, ISO 4217; the partner's when left out
 * @param unitPrice the new price
 * @param amountOff per unit, off the product's price
 * @param percentOff a discount of the line (R16), for each interval and currency
 */
public record PriceListEntryDetails(
        @Nullable ProductId productId,
        @Nullable String group,
        BigDecimal minimumQuantity,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Interval interval,
        @Nullable String currency,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amountOff,
        @Nullable BigDecimal percentOff) {

    private static final int QUANTITY_DIGITS = 9;
    private static final int PRICE_DIGITS = 11;

    public PriceListEntryDetails {
        group = KeyText.orNull(group);
        minimumQuantity = Objects.requireNonNullElse(DecimalForm.plain(minimumQuantity), BigDecimal.ZERO);
        unitPrice = DecimalForm.price(unitPrice);
        amountOff = DecimalForm.price(amountOff);
        percentOff = DecimalForm.plain(percentOff);
    }

    PriceListEntryDetails in(String partnerCurrency) {
        return new PriceListEntryDetails(
                productId,
                group,
                minimumQuantity,
                from,
                until,
                interval,
                percentOff == null ? Objects.requireNonNullElse(currency, partnerCurrency) : currency,
                unitPrice,
                amountOff,
                percentOff);
    }

    void check(FieldCheck check) {
        check.require(
                        (productId == null) != (group == null),
                        "productId",
                        "ONE_SUBJECT",
                        "An entry is for a product or for a product group.")
                .optional("group", group, 100)
                .decimal("minimumQuantity", minimumQuantity, BigDecimal.ZERO, QUANTITY_DIGITS, 4)
                .require(
                        from == null || until == null || from.isBefore(until),
                        "until",
                        "END_BEFORE_START",
                        "An entry is valid for at least a day.");
        checkPrice(check);
    }

    private void checkPrice(FieldCheck check) {
        var given = Stream.of(unitPrice, amountOff, percentOff).filter(Objects::nonNull);
        check.require(
                        given.count() == 1,
                        "unitPrice",
                        "ONE_PRICE",
                        "An entry gives one of unitPrice, amountOff and percentOff.")
                .require(
                        percentOff == null || interval == null && currency == null,
                        "percentOff",
                        "PERCENT_FOR_ALL",
                        "A percentage counts for every interval and currency, so it names none.")
                .currency("currency", currency)
                .percent("percentOff", percentOff);
        checkAmount(check, "unitPrice", unitPrice);
        checkAmount(check, "amountOff", amountOff);
    }

    private static void checkAmount(FieldCheck check, String field, @Nullable BigDecimal amount) {
        check.decimal(field, amount, BigDecimal.ZERO, PRICE_DIGITS, 4);
    }

    /** How the table writes the interval: nothing stands for once, null for every one. */
    @Nullable
    String intervalColumn() {
        if (percentOff != null) {
            return null;
        }
        return interval == null ? "" : interval.toString();
    }

    /** The entry as the core wants it; only of details that passed the check. */
    PriceRow toCore() {
        return new PriceRow(
                productId == null
                        ? new Subject.OfGroup(requireNonNull(group))
                        : new Subject.OfProduct(productId.value()),
                Quantity.of(minimumQuantity),
                from,
                until,
                listPrice());
    }

    private ListPrice listPrice() {
        if (percentOff != null) {
            return new ListPrice.PercentOff(Percentage.of(percentOff));
        }
        var unit = Currency.getInstance(requireNonNull(currency));
        return amountOff == null
                ? new ListPrice.NewPrice(interval, unit, UnitPrice.of(requireNonNull(unitPrice)))
                : new ListPrice.AmountOff(interval, unit, UnitPrice.of(amountOff));
    }
}
