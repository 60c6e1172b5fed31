package nl.florijn.currencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rates are asked for; null does not filter.
 *
 * @param from the first day
 * @param to the last day
 */
public record DayRateFilter(
        @Nullable String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
