package nl.florijn.ui.subscriptions;

import java.util.stream.Collectors;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.TermsOfDay;
import nl.florijn.subscriptions.recurring.RecurringSum;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in the list, with the name of its customer.
 *
 * @param today what holds today, which may be other than what is billed next
 * @param recurring what it comes to a month; null when it does not run, or has no price
 */
record SubscriptionRow(
        Subscription subscription,
        TermsOfDay today,
        String customerName,
        @Nullable RecurringSum recurring) {

    /** Those of today. */
    SubscriptionDetails details() {
        return today.details();
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

    /** Such as "10 from 10 Dec 2026"; empty when nothing is to change. */
    String coming() {
        return today.coming().stream().map(ChangeWords::inShort).collect(Collectors.joining("; "));
    }

    /** On a narrow screen, below the description. */
    String rest() {
        var coming = coming();
        return customerName + " · " + Formats.number(details().quantity()) + " × "
                + Words.of(details().interval()) + (coming.isEmpty() ? "" : " · " + coming);
    }
}
