package nl.florijn.receivables.payments;

import java.math.BigDecimal;

/**
 * What came in in one currency, refunds left out of it.
 *
 * @param currency ISO 4217
 */
public record ReceivedSum(String currency, int payments, BigDecimal amount) {}
