package nl.florijn.billing.periods;

import java.math.BigInteger;
import java.util.Currency;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.Rounding;
import nl.florijn.money.UnitPrice;

/**
 * {@code A(t)} of R4 for one period and currency: grows stretch by stretch, exact until it is read. What a stretch costs
 * is the difference between two readings, so that the parts of a period add up to the whole.
 */
public final class Accrual {

    /** Price and quantity carry four decimals each, the part that is left after a discount six. */
    private static final int EXACT_DECIMALS = 14;

    /** Far above any invoice and far below what the database and sums of lines can hold. */
    private static final long LARGEST = 1_000_000_000_000L;

    private final Currency currency;
    private final long exactPerMinorUnit;
    private BigInteger large = BigInteger.ZERO;
    private long exact;
    private long rounded;

    /** @param days of the whole period */
    public Accrual(Currency currency, int days) {
        this.currency = currency;
        this.exactPerMinorUnit = days * tenToThe(EXACT_DECIMALS - currency.getDefaultFractionDigits());
    }

    public Currency currency() {
        return currency;
    }

    /**
     * Adds a stretch of days.
     *
     * @return what the stretch costs, in minor units: A(t) after it less A(t) before it
     * @throws UnbillableException when no invoice could hold it
     */
    public long add(Quantity quantity, UnitPrice price, Percentage discount, int days) {
        long share = Percentage.WHOLE - discount.tenThousandths();
        if (fits(quantity.tenThousandths(), price.tenThousandths(), share, days)) {
            exact += quantity.tenThousandths() * price.tenThousandths() * share * days;
        } else {
            large = large.add(BigInteger.valueOf(quantity.tenThousandths())
                    .multiply(BigInteger.valueOf(price.tenThousandths()))
                    .multiply(BigInteger.valueOf(share))
                    .multiply(BigInteger.valueOf(days)));
        }
        if (Math.abs(exact) > Long.MAX_VALUE / 2) {
            large = large.add(BigInteger.valueOf(exact));
            exact = 0;
        }
        long before = rounded;
        rounded = rounded();
        return rounded - before;
    }

    private long rounded() {
        long minorUnits = large.signum() == 0
                ? Rounding.halfUp(exact, exactPerMinorUnit)
                : roundedLarge(large.add(BigInteger.valueOf(exact)));
        if (Math.abs(minorUnits) > LARGEST) {
            throw tooLarge();
        }
        return minorUnits;
    }

    private long roundedLarge(BigInteger sum) {
        if (sum.bitLength() - BigInteger.valueOf(exactPerMinorUnit).bitLength() > 60) {
            throw tooLarge();
        }
        return Rounding.halfUp(sum, BigInteger.valueOf(exactPerMinorUnit));
    }

    private static UnbillableException tooLarge() {
        return new UnbillableException(
                Failure.Code.AMOUNT_TOO_LARGE, "Quantity times price is more than an invoice can hold.");
    }

    /** Whether the product stays below a quarter of a long, so that two stretches never overflow it together. */
    private static boolean fits(long quantity, long price, long share, long days) {
        return bits(quantity) + bits(price) + bits(share) + bits(days) <= 61;
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
    }

    private static long tenToThe(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
