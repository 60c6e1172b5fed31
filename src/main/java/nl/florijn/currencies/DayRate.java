package nl.florijn.currencies;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the ECB published on a day.
 *
 * @param date a banking day
 * @param currency ISO 4217, never EUR
 * @param rate units of the currency for one euro, without superfluous zeros
 */
public record DayRate(LocalDate date, String currency, BigDecimal rate) {}
