package nl.florijn.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals kept as a whole number of ten-thousandths, the scale of prices, quantities and percentages. */
final class FixedPoint {

    static final int SCALE = 4;
    static final long ONE = 10_000;

    private FixedPoint() {}

    /**
     * The ten-thousandths in a decimal.
     *
     * @param what the name of the figure, for the sentence of the refusal
     * @throws IllegalArgumentException when it has more than four decimals or does not fit
     */
    static long tenThousandths(String what, BigDecimal value) {
        try {
            return value.setScale(SCALE, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "%s %s has more than four decimals or is too large.".formatted(what, value.toPlainString()),
                    tooFine);
        }
    }

    /** The decimal without superfluous zeros, but with at least so many decimals. */
    static String format(long tenThousandths, int leastDecimals) {
        BigDecimal value = decimal(tenThousandths).stripTrailingZeros();
        return value.scale() < leastDecimals
                ? value.setScale(leastDecimals, RoundingMode.UNNECESSARY).toPlainString()
                : value.toPlainString();
    }

    static BigDecimal decimal(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, SCALE);
    }
}
