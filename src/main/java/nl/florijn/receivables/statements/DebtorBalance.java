package nl.florijn.receivables.statements;

import java.math.BigDecimal;

/**
 * What a debtor owes in one currency.
 *
 * @param open what is to be paid of invoices
 * @param overdue part of that: due before today
 * @param onAccount what payments and credit notes left over
 */
public record DebtorBalance(String currency, BigDecimal open, BigDecimal overdue, BigDecimal onAccount) {}
