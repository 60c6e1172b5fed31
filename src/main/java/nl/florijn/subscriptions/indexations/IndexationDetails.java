package nl.florijn.subscriptions.indexations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.billing.pricing.Raise;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.money.Percentage;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * A raise of prices (R17): of all subscriptions of a product, or of the new prices on a price list.
 *
 * @param productId null when it is of a price list
 * @param priceListId null when it is of a product
 * @param percentage above 0, up to 100
 * @param effective first day of the raised prices: today or later
 * @param decimals of the raised prices: 2 for whole cents, or 4; 2 when left out
 */
public record IndexationDetails(
        @Nullable ProductId productId,
        @Nullable PriceListId priceListId,
        BigDecimal percentage,
        LocalDate effective,
        Integer decimals) {

    private static final int ALL_DECIMALS = 4;
    private static final int CENTS = 2;

    public IndexationDetails {
        percentage = DecimalForm.plain(percentage);
        decimals = Objects.requireNonNullElse(decimals, CENTS);
    }

    void check(FieldCheck check, LocalDate today) {
        check.require(
                        (productId == null) != (priceListId == null),
                        "productId",
                        "ONE_TO_RAISE",
                        "An indexation is of a product or of a price list.")
                .present("percentage", percentage)
                .percent("percentage", percentage)
                .require(
                        percentage == null || percentage.signum() > 0,
                        "percentage",
                        "NOT_A_RAISE",
                        "An indexation raises prices: its percentage is above 0.")
                .present("effective", effective)
                .require(
                        effective == null || !effective.isBefore(today),
                        "effective",
                        "DATE_PASSED",
                        "Prices can be raised from today, " + today + ", or a later day.")
                .require(
                        decimals == CENTS || decimals == ALL_DECIMALS,
                        "decimals",
                        "TWO_OR_FOUR",
                        "A raised price has 2 or 4 decimals.");
    }

    boolean isOf(long product) {
        return productId != null && productId.value() == product;
    }

    /** Only of details that passed the check. */
    Raise toCore() {
        return new Raise(Percentage.of(percentage), effective, decimals);
    }
}
