package nl.florijn.receivables.ledger;

import java.math.BigInteger;
import nl.florijn.money.Money;
import nl.florijn.money.Rounding;

/**
 * What is taken off an invoice besides what is paid.
 *
 * @param vat what of it was VAT, which is corrected (R24); zero where VAT was never reckoned over it
 */
public record Deduction(Money amount, Money vat) {

    /** Without VAT. */
    public static Deduction of(Money amount) {
        return new Deduction(amount, Money.zero(amount.currency()));
    }

    /** So much of it, with its part of the VAT. */
    public Deduction part(Money of) {
        return new Deduction(of, inProportion(vat, of, amount));
    }

    /** {@code of × part / whole}, rounded; nothing of nothing. */
    static Money inProportion(Money of, Money part, Money whole) {
        return of.isZero() || whole.isZero()
                ? Money.zero(of.currency())
                : new Money(
                        Rounding.halfUp(
                                BigInteger.valueOf(of.minorUnits()).multiply(BigInteger.valueOf(part.minorUnits())),
                                BigInteger.valueOf(whole.minorUnits())),
                        of.currency());
    }
}
