package nl.florijn.invoicing.lists;

import java.math.BigDecimal;

/**
 * What stands open on accounts of the invoices of a list (R39), in one currency.
 *
 * @param currency ISO 4217
 * @param open of invoices, less what credit notes among them left over
 */
public record OpenSum(String currency, BigDecimal open) {}
