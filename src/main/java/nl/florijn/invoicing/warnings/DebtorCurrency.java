package nl.florijn.invoicing.warnings;

import nl.florijn.customers.CustomerId;

/** A debtor and one of the currencies it was invoiced in: amounts of several are never added or compared. */
public record DebtorCurrency(CustomerId debtor, String currency) {}
