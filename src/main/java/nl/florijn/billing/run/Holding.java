package nl.florijn.billing.run;

import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.pricing.BillableSubscription;

/**
 * A subscription and what was billed of it.
 *
 * @param billed {@link Billed#NOTHING} when nothing was
 */
public record Holding(BillableSubscription subscription, Billed billed) {}
