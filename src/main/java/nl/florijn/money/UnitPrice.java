package nl.florijn.money;

import java.math.BigDecimal;

/**
 * The price of one unit for one interval, with up to four decimals, in the currency of whoever holds it.
 *
 * @param tenThousandths the price times 10,000
 */
public record UnitPrice(long tenThousandths) {

    /** @throws IllegalArgumentException when it is no number or has more than four decimals */
    public static UnitPrice of(String price) {
        return of(new BigDecimal(price));
    }

    /** @throws IllegalArgumentException when it has more than four decimals */
    public static UnitPrice of(BigDecimal price) {
        return new UnitPrice(FixedPoint.tenThousandths("Unit price", price));
    }

    /**
     * The price of a line of quantity one with this amount; a price is never negative (R7), the quantity says which way.
     *
     * @throws ArithmeticException when the amount does not fit
     */
    public static UnitPrice ofAmount(Money amount) {
        int digits = amount.currency().getDefaultFractionDigits();
        long price = Math.abs(amount.minorUnits());
        for (int scale = digits; scale < FixedPoint.SCALE; scale++) {
            price = Math.multiplyExact(price, 10);
        }
        return new UnitPrice(price);
    }

    public BigDecimal toDecimal() {
        return FixedPoint.decimal(tenThousandths);
    }

    /** With two decimals, or up to four where the price has them: {@code 10.00}, {@code 3.495}. */
    @Override
    public String toString() {
        return FixedPoint.format(tenThousandths, 2);
    }
}
