package nl.florijn.billing.run;

import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.pricing.Subscription;

/**
 * A subscription and what was billed of it.
 *
 * @param billed {@link Billed#NOTHING} when nothing was
 */
public record Holding(Subscription subscription, Billed billed) {}
