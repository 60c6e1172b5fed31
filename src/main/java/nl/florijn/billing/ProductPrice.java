package nl.florijn.billing;

import java.util.Currency;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs for an interval.
 *
 * @param interval null for what is sold once
 */
public record ProductPrice(@Nullable Interval interval, Currency currency, UnitPrice unitPrice) {}
