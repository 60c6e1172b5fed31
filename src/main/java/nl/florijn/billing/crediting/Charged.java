package nl.florijn.billing.crediting;

import java.math.BigInteger;
import java.util.Optional;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Quantity;
import nl.florijn.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A line of an approved invoice with what was given back of it before (R33).
 *
 * @param kind a surcharge is given back in proportion to the other lines
 * @param quantity not zero; negative where the line itself gives back
 * @param quantityBefore given back by credit notes so far, with the sign of the quantity
 * @param netBefore given back by them in all
 * @param amountBefore what of that was given back as amounts, without a quantity
 * @param stillBilled what is billed by now of the days that it billed first: less than its net when a run gave some of them
 *     back (R7); null when it bills no days, or corrects
 */
public record Charged(
        long lineId,
        LineKind kind,
        Quantity quantity,
        Money net,
        LineTax tax,
        Quantity quantityBefore,
        Money netBefore,
        Money amountBefore,
        @Nullable Money stillBilled) {

    /** What is left of its quantity, with its sign. */
    public Quantity quantityLeft() {
        return new Quantity(quantity.tenThousandths() - quantityBefore.tenThousandths());
    }

    /** The net amount that can still be given back, never more than is billed. */
    public Money left() {
        Money left = net.minus(netBefore);
        if (stillBilled == null || stillBilled.minus(left).minorUnits() >= 0) {
            return left;
        }
        return stillBilled.isPositive() ? stillBilled : Money.zero(left.currency());
    }

    /** All that is left; empty when nothing is. */
    public Optional<Credited> rest() {
        Money left = left();
        if (left.isZero()) {
            return Optional.empty();
        }
        return part(quantityLeft()).filter(part -> part.net().equals(left)).or(() -> Optional.of(amount(left)));
    }

    /** An amount of it, whatever quantity that stands for. */
    Credited amount(Money part) {
        return new Credited(this, Quantity.ONE, part, true);
    }

    /** So much of its quantity; empty when that is nothing, more than is left, or the other way round. */
    public Optional<Credited> part(Quantity part) {
        long wanted = part.tenThousandths();
        long most = quantityLeft().tenThousandths();
        if (wanted == 0 || Long.signum(wanted) != Long.signum(most) || Math.abs(wanted) > Math.abs(most)) {
            return Optional.empty();
        }
        Money amount =
                soFar(quantityBefore.tenThousandths() + wanted).minus(netBefore).plus(amountBefore);
        return amount.abs().minus(left().abs()).isPositive()
                ? Optional.empty()
                : Optional.of(new Credited(this, part, amount, false));
    }

    /** Rounded for all that was given back together, so that the parts add up to the line. */
    private Money soFar(long tenThousandths) {
        return new Money(
                Rounding.halfUp(
                        BigInteger.valueOf(net.minorUnits()).multiply(BigInteger.valueOf(Math.abs(tenThousandths))),
                        BigInteger.valueOf(Math.abs(quantity.tenThousandths()))),
                net.currency());
    }

    /** Its part of a sum of lines that is given back so far, less what was before; a surcharge follows them so. */
    Optional<Credited> inProportion(Money creditedSoFar, Money lines) {
        if (!lines.isPositive()) {
            return Optional.empty();
        }
        long soFar = Rounding.halfUp(
                BigInteger.valueOf(net.minorUnits()).multiply(BigInteger.valueOf(creditedSoFar.minorUnits())),
                BigInteger.valueOf(lines.minorUnits()));
        Money amount = new Money(soFar, net.currency()).minus(netBefore);
        return amount.isZero() ? Optional.empty() : Optional.of(amount(amount));
    }
}
