package nl.florijn.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is shown.
 *
 * @param details quantity, price, discount and product are those of the first day that is not billed yet
 * @param priceCurrency that its own price was typed in, ISO 4217 (R28); null: it has none
 * @param changes all dated changes, in the order of their dates
 * @param billedUntil first day that is not billed yet; null: nothing is
 * @param nextBilling date of the run that will bill it next (R9); null: none will
 */
public record Subscription(
        SubscriptionId id,
        @JsonUnwrapped SubscriptionDetails details,
        @Nullable String priceCurrency,
        List<SubscriptionChange> changes,
        @Nullable LocalDate billedUntil,
        @Nullable LocalDate nextBilling,
        Instant createdAt,
        int version) {}
