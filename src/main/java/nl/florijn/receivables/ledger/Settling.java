package nl.florijn.receivables.ledger;

import java.time.LocalDate;
import java.util.Comparator;
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
        var deductions = new EnumMap<EntryKind, Deduction>(EntryKind.class);
        for (var term : granted(invoice, missing)) {
            var taken = missing.least(term.off().amount());
            deductions.put(term.kind(), term.off().part(taken));
            missing = missing.minus(taken);
        }
        if (missing.isPositive() && !missing.minus(difference).isPositive()) {
            deductions.put(EntryKind.WRITE_OFF, Deduction.of(missing));
            missing = missing.minus(missing);
        }
        var invoiceId = Objects.requireNonNull(invoice.invoiceId());
        return new Settlement(invoiceId, amount, missing.isZero() ? deductions : Map.of());
    }

    /** The least that settles an invoice on that day. */
    public Money least(Item invoice) {
        var left = invoice.open();
        for (var term : granted(invoice, left)) {
            left = left.minus(left.least(term.off().amount()));
        }
        return left;
    }

    /** What may be taken off now; one that is missing to the cent goes first. */
    private List<EarlyTerm> granted(Item invoice, Money missing) {
        return terms.stream()
                .filter(term -> late || !paidOn.isAfter(term.until()))
                .map(term -> new EarlyTerm(term.kind(), rest(term, invoice), term.taken(), term.until()))
                .sorted(Comparator.comparing(term -> !term.off().amount().equals(missing)))
                .toList();
    }

    /** What was credited bears no discount any more: in proportion. Nothing is taken twice. */
    private static Deduction rest(EarlyTerm term, Item invoice) {
        var asked = invoice.amount();
        var credited = invoice.sums().credited();
        var off = credited.isZero()
                ? term.off()
                : term.off().part(Deduction.inProportion(term.off().amount(), asked.minus(credited), asked));
        var left = off.amount().minus(term.taken());
        return off.part(left.isNegative() ? Money.zero(left.currency()) : left);
    }
}
