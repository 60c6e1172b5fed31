package nl.florijn.partners.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How a partner is paid now.
 *
 * @param version that of the partner, which changes with each change of either
 */
public record StoredPaymentSetup(@JsonUnwrapped PaymentSetup setup, int version) {}
