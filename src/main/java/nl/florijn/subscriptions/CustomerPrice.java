package nl.florijn.subscriptions;

import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.LinePrice;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would pay for a product without a price of its own (R15, R16).
 *
 * @param currency of who pays, ISO 4217
 * @param intervals for which there is a price, of the product or on the customer's list, from short to long
 * @param price for the interval that was asked for; null: there is none
 */
public record CustomerPrice(
        String currency, List<Interval> intervals, @Nullable LinePrice price) {}
