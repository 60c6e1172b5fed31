package nl.florijn.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * Foreign units for one unit of the own currency (R28), with up to ten decimals: published rates have at most six digits
 * and stay exact, and ten decimals keep a rate between any two published currencies good for the cent.
 *
 * @param tenBillionths the rate times 10<sup>10</sup>; above zero
 */
public record ExchangeRate(long tenBillionths) {

    /** Rates lie below this; ten decimals of all of them fit. */
    public static final BigDecimal LIMIT = BigDecimal.TEN.pow(8);

    public static final int DECIMALS = 10;

    /** Between a currency and itself. */
    public static final ExchangeRate ONE = of(BigDecimal.ONE);

    public ExchangeRate {
        if (tenBillionths <= 0) {
            throw new IllegalArgumentException("Rate %s is not above zero."
                    .formatted(decimal(tenBillionths).toPlainString()));
        }
    }

    /** @throws IllegalArgumentException when it is no number, not above zero, or has more than ten decimals */
    public static ExchangeRate of(String rate) {
        return of(new BigDecimal(rate));
    }

    /** @throws IllegalArgumentException when it is not above zero, 100 million or more, or has more than ten decimals */
    public static ExchangeRate of(BigDecimal rate) {
        if (rate.compareTo(LIMIT) >= 0 || rate.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "Rate %s has more than ten decimals or is too large.".formatted(rate.toPlainString()));
        }
        return new ExchangeRate(rate.movePointRight(DECIMALS).longValueExact());
    }

    /**
     * The rate between two currencies out of what each is to the euro: foreign units for one own unit, rounded half-up to
     * ten decimals.
     *
     * @throws IllegalArgumentException when that comes to nothing
     * @throws ArithmeticException when it does not fit
     */
    public static ExchangeRate cross(ExchangeRate foreignPerEuro, ExchangeRate ownPerEuro) {
        return new ExchangeRate(Rounding.halfUp(
                BigInteger.valueOf(foreignPerEuro.tenBillionths).multiply(BigInteger.TEN.pow(DECIMALS)),
                BigInteger.valueOf(ownPerEuro.tenBillionths)));
    }

    /** A foreign amount in the own currency, rounded half-up to its minor unit. */
    public Money toOwn(Money foreign, Currency own) {
        return new Money(Rounding.halfUp(ownMinorUnits(foreign, own), divisor(foreign.currency())), own);
    }

    /**
     * Parts of a foreign amount in the own currency, rounded so that they add up to a given whole, which is within one
     * minor unit of their exact sum.
     *
     * @return as many amounts as parts, adding up to the whole
     */
    public List<Money> toOwnTogether(List<Money> parts, Money whole) {
        if (parts.isEmpty()) {
            return List.of();
        }
        BigInteger[] exact = parts.stream()
                .map(part -> ownMinorUnits(part, whole.currency()))
                .toArray(BigInteger[]::new);
        BigInteger divisor = divisor(parts.getFirst().currency());
        long[] shares = Allocation.roundedTogether(whole.minorUnits(), exact, divisor);
        return Arrays.stream(shares)
                .mapToObj(share -> new Money(share, whole.currency()))
                .toList();
    }

    /** Without superfluous zeros. */
    public BigDecimal toDecimal() {
        BigDecimal plain = decimal(tenBillionths).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** Without superfluous zeros: {@code 1.0825}, {@code 163}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }

    /** Own minor units times the {@link #divisor}. */
    private static BigInteger ownMinorUnits(Money foreign, Currency own) {
        return BigInteger.valueOf(foreign.minorUnits())
                .multiply(BigInteger.TEN.pow(DECIMALS + own.getDefaultFractionDigits()));
    }

    private BigInteger divisor(Currency foreign) {
        return BigInteger.valueOf(tenBillionths).multiply(BigInteger.TEN.pow(foreign.getDefaultFractionDigits()));
    }

    private static BigDecimal decimal(long tenBillionths) {
        return BigDecimal.valueOf(tenBillionths, DECIMALS);
    }
}
