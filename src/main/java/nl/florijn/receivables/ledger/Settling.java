package nl.florijn.receivables.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryKind;

/**
 * How much of what is offered settles an invoice, and what is taken off it besides. Something is taken off only where that
 * settles the invoice: who pays part of it in time may still pay the rest in time (R24, R25).
 *
 * @param terms what may be taken off when it is paid early
 * @param paidOn the day of the payment
 * @param late whether that is granted although it is late
 * @param difference the most that is written off where nothing else settles it; zero: nothing
 */
public record Settling(List<EarlyTerm> terms, LocalDate paidOn, boolean late, Money difference) {

    /** @param offered above zero; what is above the invoice is left */
    public Settlement settle(Item invoice, Money offered) {
        var open = invoice.open();
        var amount = offered.least(open);
        var missing = open.minus(amount);
        var deductions = new EnumMap<EntryKind, Money>(EntryKind.class);
        for (var term : terms) {
            if (isGranted(term)) {
                var taken = missing.least(rest(term, invoice));
                deductions.merge(term.kind(), taken, Money::plus);
                missing = missing.minus(taken);
            }
        }
        if (missing.isPositive() && !missing.minus(difference).isPositive()) {
            deductions.put(EntryKind.WRITE_OFF, missing);
            missing = missing.minus(missing);
        }
        var invoiceId = Objects.requireNonNull(invoice.invoiceId());
        return new Settlement(invoiceId, amount, missing.isZero() ? deductions : Map.of());
    }

    /** The least that settles an invoice on that day. */
    public Money least(Item invoice) {
        var left = invoice.open();
        for (var term : terms) {
            if (isGranted(term)) {
                left = left.minus(left.least(rest(term, invoice)));
            }
        }
        return left;
    }

    private boolean isGranted(EarlyTerm term) {
        return late || !paidOn.isAfter(term.until());
    }

    /** What was credited bears no discount any more: in proportion. */
    private static Money rest(EarlyTerm term, Item invoice) {
        var asked = invoice.amount();
        var credited = invoice.sums().credited();
        if (credited.isZero() || asked.isZero()) {
            return term.amount();
        }
        var share = BigDecimal.valueOf(term.amount().minorUnits())
                .multiply(BigDecimal.valueOf(asked.minus(credited).minorUnits()))
                .divide(BigDecimal.valueOf(asked.minorUnits()), 0, RoundingMode.HALF_UP);
        return new Money(share.longValueExact(), asked.currency());
    }
}
