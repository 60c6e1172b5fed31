package nl.florijn.receivables.statements;

import java.math.BigDecimal;

/**
 * What all debtors owe in one currency.
 *
 * @param currency ISO 4217
 * @param open what is to be paid of invoices
 * @param overdue part of that: due before today
 */
public record OwedSum(String currency, BigDecimal open, BigDecimal overdue) {}
