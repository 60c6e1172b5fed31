package nl.florijn.invoicing;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.FieldCheck;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to bill (R9).
 *
 * @param runDate also the date of the drafts
 * @param until bill everything up to this day, exclusive, instead of what the month brings (R6)
 * @param customerIds only these customers; null: all. A list names somebody: an empty one is refused, it never means everybody
 * @param subscriptionIds only these subscriptions, and no extra charges; null: all
 */
public record BillingRunRequest(
        LocalDate runDate,
        @Nullable LocalDate until,
        @Nullable List<CustomerId> customerIds,
        @Nullable List<SubscriptionId> subscriptionIds) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    public BillingRunRequest {
        new FieldCheck()
                .selection("customerIds", customerIds)
                .selection("subscriptionIds", subscriptionIds)
                .done();
        customerIds = customerIds == null ? null : List.copyOf(customerIds);
        subscriptionIds = subscriptionIds == null ? null : List.copyOf(subscriptionIds);
    }

    /** The run of a month over all customers. */
    public static BillingRunRequest of(LocalDate runDate) {
        return new BillingRunRequest(runDate, null, null, null);
    }

    /** A run that names whom or what to bill does not look at the months of customers. */
    boolean isSelection() {
        return until != null || customerIds != null || subscriptionIds != null;
    }

    public RunRequest forCore() {
        return new RunRequest(runDate, until, isSelection());
    }

    /**
     * No subscription that can be due from this day on, or later, is due in this run, whatever the customer's interval.
     * A run until a date may bill a part of any running period.
     */
    public LocalDate latestHorizon() {
        return until == null ? runDate.withDayOfMonth(1).plusYears(1) : NEVER;
    }
}
