package nl.florijn.subscriptions.charges;

import java.math.BigDecimal;

/**
 * What a charge comes to, net, at the prices of today.
 *
 * @param currency of who pays, ISO 4217
 */
public record ChargeAmount(String currency, BigDecimal net) {}
