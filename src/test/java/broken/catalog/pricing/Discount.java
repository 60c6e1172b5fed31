package broken.catalog.pricing;

/** Inside its module, though public for Java. */
public record Discount(int percent) {}
