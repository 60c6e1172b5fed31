package nl.florijn.subscriptions.indexations;

import java.math.BigDecimal;
import nl.florijn.billing.periods.Interval;
import nl.florijn.customers.CustomerId;

/**
 * The price of a subscription that an indexation raised (R17).
 *
 * @param debtor who pays for it now
 * @param holder who holds it
 * @param currency of the prices, ISO 4217
 * @param before unit price for an interval, net and without discount
 */
public record IndexedPrice(
        CustomerId debtor,
        CustomerId holder,
        String holderName,
        String description,
        Interval interval,
        String currency,
        BigDecimal quantity,
        BigDecimal before,
        BigDecimal after) {}
