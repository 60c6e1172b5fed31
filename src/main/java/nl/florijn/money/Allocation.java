package nl.florijn.money;

import java.math.BigInteger;
import java.util.Arrays;

/** Shares that add up to the cent: each is rounded down, what is left goes to the largest remainders. */
public final class Allocation {

    private Allocation() {}

    /**
     * A total shared in proportion.
     *
     * @param total in minor units, may be negative
     * @param weights none negative, at least one above zero; at equal remainders the earlier one goes first
     * @return as many shares as weights, adding up to the total
     */
    public static long[] inProportion(long total, long... weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
        }
        BigInteger[] exact = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            exact[i] = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
        }
        return roundedTogether(total, exact, sum);
    }

    /**
     * Exact shares, rounded so that they add up to their own rounded sum.
     *
     * @param total the sum of the shares, rounded; in minor units
     * @param exact each share times the divisor; of either sign
     * @param divisor above zero
     * @return as many whole shares, adding up to the total
     */
    public static long[] roundedTogether(long total, BigInteger[] exact, BigInteger divisor) {
        // Mirrored for a negative total, so that a credit note has the invoice's shares with their signs turned.
        boolean mirrored = total < 0;
        long[] shares = new long[exact.length];
        BigInteger[] remainders = new BigInteger[exact.length];
        long left = Math.abs(total);
        for (int i = 0; i < exact.length; i++) {
            BigInteger share = mirrored ? exact[i].negate() : exact[i];
            remainders[i] = share.mod(divisor);
            shares[i] = share.subtract(remainders[i]).divide(divisor).longValueExact();
            left -= shares[i];
        }
        Integer[] order = byRemainder(remainders);
        for (int i = 0; left > 0; i++, left--) {
            shares[order[i]]++;
        }
        if (mirrored) {
            Arrays.setAll(shares, i -> -shares[i]);
        }
        return shares;
    }

    private static Integer[] byRemainder(BigInteger[] remainders) {
        Integer[] order = new Integer[remainders.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> remainders[b].compareTo(remainders[a]));
        return order;
    }
}
