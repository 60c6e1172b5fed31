package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.TypedAmount;
import org.jspecify.annotations.Nullable;

/**
 * A customer that is billed in another currency, with the amounts that were taken along (R28).
 *
 * @param customer as it is afterwards
 * @param amounts subscriptions first, then charges, then its credit limit
 */
public record CurrencyChange(Customer customer, List<Taken> amounts) {

    /**
     * An amount that was taken along.
     *
     * @param key names it as it was looked at
     * @param id of the subscription, charge or customer that has it
     * @param customerId whose it is
     * @param from first day on which it counts, for a price of a subscription; else null
     * @param mayEnd whether it can be ended instead: not while days before today are not billed
     * @param rate units of the new currency for one of the old; null where nothing is converted, or there is none
     * @param newAmount null when it ends, or there is no rate
     * @param newCurrency ISO 4217
     */
    public record Taken(
            String key,
            TypedAmount.Kind kind,
            String id,
            CustomerId customerId,
            String description,
            @Nullable LocalDate from,
            BigDecimal amount,
            String currency,
            AmountChoice.Action action,
            boolean mayEnd,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal newAmount,
            String newCurrency) {}
}
