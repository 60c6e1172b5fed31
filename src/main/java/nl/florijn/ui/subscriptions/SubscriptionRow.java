package nl.florijn.ui.subscriptions;

import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.recurring.RecurringSum;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in the list, with the name of its customer.
 *
 * @param recurring what it comes to a month; null when it does not run, or has no price
 */
record SubscriptionRow(
        Subscription subscription,
        String customerName,
        @Nullable RecurringSum recurring) {

    SubscriptionDetails details() {
        return subscription.details();
    }

    /** Net, what it comes to a month. */
    String monthly() {
        return recurring == null ? "" : Formats.money(recurring.monthly(), recurring.currency());
    }

    /** What stands on the lines. */
    String description() {
        var description = details().description();
        return description == null ? "" : description;
    }
}
