package nl.florijn.currencies;

import java.time.LocalDate;

/**
 * What became of a file of rates.
 *
 * @param rates how many it holds
 * @param changed how many of them were new or other than known; none the second time
 * @param from its first day
 * @param to its last day
 */
public record DayRateReport(int rates, int changed, LocalDate from, LocalDate to) {}
