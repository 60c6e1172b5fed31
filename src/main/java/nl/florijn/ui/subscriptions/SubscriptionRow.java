package nl.florijn.ui.subscriptions;

import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionDetails;

/** A subscription in the list, with the name of its customer. */
record SubscriptionRow(Subscription subscription, String customerName) {

    SubscriptionDetails details() {
        return subscription.details();
    }

    /** What stands on the lines. */
    String description() {
        var description = details().description();
        return description == null ? "" : description;
    }
}
