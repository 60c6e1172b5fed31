package nl.florijn.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A percentage with up to four decimals: a discount, a VAT rate, a surcharge.
 *
 * @param tenThousandths the percentage times 10,000: 21 % is 210,000
 */
public record Percentage(long tenThousandths) implements Comparable<Percentage> {

    /** Of a hundred per cent: what a whole is in ten-thousandths of a per cent. */
    public static final long WHOLE = 100 * FixedPoint.ONE;

    public static final Percentage ZERO = new Percentage(0);

    public static Percentage of(long whole) {
        return new Percentage(Math.multiplyExact(whole, FixedPoint.ONE));
    }

    /** @throws IllegalArgumentException when it is no number or has more than four decimals */
    public static Percentage of(String percentage) {
        return of(new BigDecimal(percentage));
    }

    /** @throws IllegalArgumentException when it has more than four decimals */
    public static Percentage of(BigDecimal percentage) {
        return new Percentage(FixedPoint.tenThousandths("Percentage", percentage));
    }

    public boolean isZero() {
        return tenThousandths == 0;
    }

    /** This percentage of a number of minor units, rounded half-up away from zero. */
    long ofMinorUnits(long minorUnits) {
        return Math.multiplyHigh(minorUnits, tenThousandths) == (minorUnits * tenThousandths) >> 63
                ? Rounding.halfUp(minorUnits * tenThousandths, WHOLE)
                : Rounding.halfUp(
                        BigInteger.valueOf(minorUnits).multiply(BigInteger.valueOf(tenThousandths)),
                        BigInteger.valueOf(WHOLE));
    }

    public BigDecimal toDecimal() {
        return FixedPoint.decimal(tenThousandths);
    }

    @Override
    public int compareTo(Percentage other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    /** Without superfluous decimals: {@code 21}, {@code 12.5}. */
    @Override
    public String toString() {
        return FixedPoint.format(tenThousandths, 0);
    }
}
