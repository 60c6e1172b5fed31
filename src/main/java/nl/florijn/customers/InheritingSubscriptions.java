package nl.florijn.customers;

import nl.florijn.partners.settings.InheritedTerms;
import nl.florijn.platform.PartnerId;

/** The subscriptions of a customer, which inherit its settings (R2); known to who keeps subscriptions. */
public interface InheritingSubscriptions {

    /** Keeps them from others until the transaction ends. Before the customer itself: that is the order of locks. */
    void lock(PartnerId partner, CustomerId customer);

    /**
     * Settings of the customer have changed; its row is locked.
     *
     * @param before what they inherited until now
     */
    void inherit(PartnerId partner, CustomerId customer, InheritedTerms before);
}
