package nl.florijn.subscriptions.recurring;

import java.math.BigDecimal;

/**
 * What running subscriptions of one currency come to.
 *
 * @param currency of those who pay for them, ISO 4217
 * @param subscriptions how many run, those without a price too
 * @param monthly net, what they bring in a month of a year
 */
public record RecurringSum(String currency, int subscriptions, BigDecimal monthly) {

    RecurringSum plus(RecurringSum other) {
        return new RecurringSum(currency, subscriptions + other.subscriptions, monthly.add(other.monthly));
    }
}
