package nl.florijn.invoicing;

import nl.florijn.billing.BillingType;
import nl.florijn.billing.Customer;
import nl.florijn.billing.Debtor;

/**
 * A customer with something due.
 *
 * @param billingType what its subscriptions inherit (R2)
 * @param prorate what its subscriptions inherit (R2)
 */
record DueCustomer(Customer customer, Debtor debtor, BillingType billingType, boolean prorate) {}
