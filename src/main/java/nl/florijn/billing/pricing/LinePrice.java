package nl.florijn.billing.pricing;

import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;

/** The price and the discount of a line, and why it has them (R15, R16). */
public record LinePrice(UnitPrice unitPrice, Percentage discount, PriceOrigin origin) {}
