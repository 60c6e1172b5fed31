package nl.florijn.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs from a day on (R15, R17).
 *
 * @param from first day served at this price; null: from the beginning
 */
record DatedPrice(ProductPrice price, @Nullable LocalDate from) {

    /** How the table writes that a price counts from the beginning. */
    static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);

    static DatedPrice fromColumns(String interval, String currency, BigDecimal unitPrice, LocalDate validFrom) {
        return new DatedPrice(
                ProductPrice.fromColumns(interval, currency, unitPrice),
                validFrom.equals(BEGINNING) ? null : validFrom);
    }

    nl.florijn.billing.ProductPrice toCore() {
        var core = price.toCore();
        return new nl.florijn.billing.ProductPrice(core.interval(), core.currency(), core.unitPrice(), from);
    }
}
