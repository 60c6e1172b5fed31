package nl.florijn.subscriptions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a subscription on a day, whatever was billed of it already.
 *
 * @param day of which they are: the one that was asked for, or the first that is served when that comes later
 * @param details quantity, price, discount and product are those of that day
 * @param priceCurrency that its own price of that day was typed in, ISO 4217 (R28); null: it has none
 * @param coming dated changes of later days that are served, the nearest first
 */
public record TermsOfDay(
        LocalDate day,
        SubscriptionDetails details,
        @Nullable String priceCurrency,
        List<SubscriptionChange> coming) {}
