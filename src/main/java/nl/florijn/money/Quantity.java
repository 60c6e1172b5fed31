package nl.florijn.money;

import java.math.BigDecimal;

/**
 * How many, with up to four decimals; negative on lines that give back.
 *
 * @param tenThousandths the quantity times 10,000
 */
public record Quantity(long tenThousandths) {

    public static final Quantity ONE = new Quantity(FixedPoint.ONE);

    public static Quantity of(long whole) {
        return new Quantity(Math.multiplyExact(whole, FixedPoint.ONE));
    }

    /** @throws IllegalArgumentException when it is no number or has more than four decimals */
    public static Quantity of(String quantity) {
        return of(new BigDecimal(quantity));
    }

    /** @throws IllegalArgumentException when it has more than four decimals */
    public static Quantity of(BigDecimal quantity) {
        return new Quantity(FixedPoint.tenThousandths("Quantity", quantity));
    }

    public Quantity negated() {
        return new Quantity(-tenThousandths);
    }

    public BigDecimal toDecimal() {
        return FixedPoint.decimal(tenThousandths);
    }

    /** Without superfluous decimals: {@code 3}, {@code 2.5}. */
    @Override
    public String toString() {
        return FixedPoint.format(tenThousandths, 0);
    }
}
