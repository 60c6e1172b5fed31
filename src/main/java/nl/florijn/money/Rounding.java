package nl.florijn.money;

import java.math.BigInteger;

/** The one rounding there is: half-up, away from zero. */
public final class Rounding {

    private Rounding() {}

    /**
     * A quotient of integers, rounded half-up away from zero.
     *
     * @param divisor above zero
     */
    public static long halfUp(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = Math.abs(dividend % divisor);
        return remainder >= divisor - remainder ? quotient + (dividend < 0 ? -1 : 1) : quotient;
    }

    /**
     * The same for figures that outgrow a {@code long}.
     *
     * @param divisor above zero
     * @throws AmountTooLarge when the quotient itself does not fit
     */
    public static long halfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        boolean up = parts[1].abs().shiftLeft(1).compareTo(divisor) >= 0;
        BigInteger rounded = up ? parts[0].add(BigInteger.valueOf(dividend.signum())) : parts[0];
        if (rounded.bitLength() >= Long.SIZE) {
            throw new AmountTooLarge();
        }
        return rounded.longValueExact();
    }
}
