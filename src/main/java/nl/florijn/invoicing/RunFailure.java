package nl.florijn.invoicing;

import nl.florijn.billing.Failure;
import nl.florijn.customers.CustomerId;

/** A customer that a run could not bill, and why (R14). */
public record RunFailure(CustomerId customerId, String customerName, Failure.Code code, String detail) {}
