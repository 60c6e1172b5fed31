package nl.florijn.customers;

import nl.florijn.partners.settings.InheritedTerms;
import nl.florijn.platform.PartnerId;

/** Published in the transaction in which a customer's settings change that its subscriptions inherit. */
public record CustomerTermsChanged(PartnerId partner, CustomerId customer, InheritedTerms before) {}
