package nl.florijn.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency.
 *
 * @param minorUnits whole cents (EUR), yen (JPY) or whatever the currency's smallest unit is; may be negative
 * @param currency never null
 */
public record Money(long minorUnits, Currency currency) {

    /** How many an amount has before the point; so no sum of two overflows, and what is reckoned can be kept. */
    static final int DIGITS = 13;

    /** The first amount that is too large, in minor units, by the decimals of its currency. */
    private static final long[] LIMITS = {
        10_000_000_000_000L,
        100_000_000_000_000L,
        1_000_000_000_000_000L,
        10_000_000_000_000_000L,
        100_000_000_000_000_000L
    };

    /** @throws AmountTooLarge beyond {@value #DIGITS} digits before the point */
    public Money {
        long limit = LIMITS[Math.max(0, currency.getDefaultFractionDigits())];
        if (minorUnits >= limit || minorUnits <= -limit) {
            throw new AmountTooLarge();
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * An amount written with a decimal point, such as {@code 12.10}.
     *
     * @throws IllegalArgumentException when it is no number or is finer than the currency's minor unit
     */
    public static Money of(String amount, Currency currency) {
        return of(new BigDecimal(amount), currency);
    }

    /**
     * @throws IllegalArgumentException when it is finer than the currency's minor unit
     * @throws AmountTooLarge beyond {@value #DIGITS} digits before the point
     */
    public static Money of(BigDecimal amount, Currency currency) {
        try {
            BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
            return new Money(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), currency);
        } catch (AmountTooLarge tooLarge) {
            throw tooLarge;
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "%s is no amount in %s.".formatted(amount.toPlainString(), currency), tooFine);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, inThisCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, inThisCurrency(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public Money abs() {
        return minorUnits < 0 ? negated() : this;
    }

    /** A percentage of this amount, rounded half-up to the minor unit: 21.00 % of 1,210.00 is 254.10 (R27). */
    public Money percent(Percentage percentage) {
        return new Money(percentage.ofMinorUnits(minorUnits), currency);
    }

    /** This amount or the other, whichever is less. */
    public Money least(Money other) {
        return minorUnits <= inThisCurrency(other) ? this : other;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /** The plain decimal, without currency: {@code -12.10}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }

    private long inThisCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s %s and %s %s cannot be reckoned together.".formatted(currency, this, other.currency, other));
        }
        return other.minorUnits;
    }
}
