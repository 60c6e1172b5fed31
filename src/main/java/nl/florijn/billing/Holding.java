package nl.florijn.billing;

/**
 * A subscription and what was billed of it.
 *
 * @param billed {@link Billed#NOTHING} when nothing was
 */
public record Holding(Subscription subscription, Billed billed) {}
