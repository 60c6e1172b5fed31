package nl.florijn.billing.composing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.VatTotals;

/**
 * What a document charges on top of its lines, in this order (R16): the surcharge over what is left after the discount, the
 * credit surcharge over both. Over all of it who pays early has a discount (R24).
 */
public record OnTop(Surcharge surcharge, CreditSurcharge credit, PaymentDiscount discount) {

    public static final OnTop NONE = new OnTop(Surcharge.NONE, CreditSurcharge.NONE, PaymentDiscount.NONE);

    /**
     * What that makes of a document.
     *
     * @param lines those on top, in the order of the document
     * @param totals of all that it charges
     * @param early what may be deducted of that by who pays in time
     */
    public record Charges(List<Line> lines, VatTotals totals, Early early) {}

    /**
     * What may be deducted by who pays in time.
     *
     * @param creditSurcharge zero when there is none (R25)
     * @param discount zero when there is none (R24)
     */
    public record Early(Money creditSurcharge, Money discount) {

        /** Nothing. */
        public static Early none(Currency currency) {
            return new Early(Money.zero(currency), Money.zero(currency));
        }
    }

    /** With a surcharge of another percentage. */
    public OnTop at(Percentage surchargePercentage) {
        return new OnTop(surcharge.at(surchargePercentage), credit, discount);
    }

    /** With another payment discount. */
    OnTop with(PaymentDiscount other) {
        return new OnTop(surcharge, credit, other);
    }

    /** As documents of a kind have it: nothing is paid early on a credit note. */
    public OnTop on(DraftInvoice.Kind kind) {
        return kind == DraftInvoice.Kind.INVOICE
                ? this
                : new OnTop(surcharge.on(kind), CreditSurcharge.NONE, discount.on(kind));
    }

    /**
     * Reckons it.
     *
     * @param debtorId who pays
     * @param left what the other lines come to after the discount on the whole
     */
    public Charges over(long debtorId, VatTotals left) {
        List<Line> lines = new ArrayList<>(surcharge.lines(debtorId, left));
        VatTotals charged = plus(left, lines);
        List<Line> deductible = credit.lines(debtorId, charged);
        lines.addAll(deductible);
        VatTotals all = plus(charged, deductible);
        Early early = new Early(credit.over(charged), discount.over(all));
        return new Charges(List.copyOf(lines), discount.taxed(all), early);
    }

    private static VatTotals plus(VatTotals totals, List<Line> lines) {
        return lines.isEmpty()
                ? totals
                : totals.plus(lines.stream().map(Line::taxed).toList());
    }
}
