package nl.florijn.invoicing.lists;

import java.math.BigDecimal;

/**
 * What invoices of one currency add up to; credit notes count negative.
 *
 * @param currency ISO 4217
 */
public record CurrencySum(String currency, BigDecimal net, BigDecimal vatTotal, BigDecimal total) {}
