package nl.florijn.customers;

import nl.florijn.platform.PartnerId;

/** Published before a customer is locked to be changed: its subscriptions, which may follow, are locked before it. */
public record CustomerTermsChanging(PartnerId partner, CustomerId customer) {}
