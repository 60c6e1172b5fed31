package nl.florijn.customers;

import nl.florijn.platform.PartnerId;

/** Published in the transaction in which a customer gets another billing type (R6). */
public record CustomerBillingTypeChanged(PartnerId partner, CustomerId customer) {}
