package nl.florijn.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.billing.periods.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a price (R15).
 *
 * @param interval null: sold once
 * @param from first day that is to be billed
 */
public record Sale(
        Product product, @Nullable Interval interval, String currency, BigDecimal quantity, LocalDate from) {}
