package nl.florijn.customers.vies;

import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;

/** Published in the transaction that keeps a check which came to something else than the one before. */
public record VatChecked(PartnerId partner, CustomerId customer) {}
