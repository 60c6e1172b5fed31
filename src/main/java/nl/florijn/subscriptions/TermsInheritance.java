package nl.florijn.subscriptions;

import java.util.stream.Collectors;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.InheritingSubscriptions;
import nl.florijn.partners.settings.InheritedTerms;
import nl.florijn.partners.settings.PartnerTermsChanged;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Settings that subscriptions inherit (R2) change: what was billed of goes on as it was (R3), the others come due on other
 * days.
 */
@Component
class TermsInheritance implements InheritingSubscriptions {

    private final JooqInheritingSubscriptions repository;
    private final JooqSubscriptionLocks locks;

    TermsInheritance(JooqInheritingSubscriptions repository, JooqSubscriptionLocks locks) {
        this.repository = repository;
        this.locks = locks;
    }

    @EventListener
    void on(PartnerTermsChanged changed) {
        take(changed.partner(), null, changed.before());
    }

    @Override
    public void lock(PartnerId partner, CustomerId customer) {
        locks.lockOf(partner, customer);
    }

    @Override
    public void inherit(PartnerId partner, CustomerId customer, InheritedTerms before) {
        // Those that began since the first lock; none can from here on, the row of the customer being locked.
        locks.lockOf(partner, customer);
        take(partner, customer, before);
    }

    private void take(PartnerId partner, @Nullable CustomerId customer, InheritedTerms before) {
        if (before.prorate() != null) {
            repository.keepProrate(partner, customer, before.prorate());
        }
        if (before.billingType() != null) {
            repository.keepBillingType(partner, customer, before.billingType());
            repository.reschedule(
                    partner,
                    repository.unbilledInheriting(partner, customer).stream()
                            .collect(Collectors.toMap(StoredSubscription::id, StoredSubscription::rescheduled)));
        }
    }
}
