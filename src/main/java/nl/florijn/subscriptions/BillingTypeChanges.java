package nl.florijn.subscriptions;

import java.util.stream.Collectors;
import nl.florijn.customers.CustomerBillingTypeChanged;
import nl.florijn.customers.CustomerId;
import nl.florijn.partners.PartnerBillingTypeChanged;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Subscriptions that inherit their billing type (R2) come due on other days when it changes. */
@Component
class BillingTypeChanges {

    private final JooqSubscriptionRepository repository;

    BillingTypeChanges(JooqSubscriptionRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void on(PartnerBillingTypeChanged changed) {
        reschedule(changed.partner(), null);
    }

    @EventListener
    void on(CustomerBillingTypeChanged changed) {
        reschedule(changed.partner(), changed.customer());
    }

    private void reschedule(PartnerId partner, @Nullable CustomerId customer) {
        repository.reschedule(
                partner,
                repository.inheriting(partner, customer).stream()
                        .collect(Collectors.toMap(StoredSubscription::id, StoredSubscription::rescheduled)));
    }
}
