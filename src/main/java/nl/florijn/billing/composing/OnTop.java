package nl.florijn.billing.composing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.VatTotals;

/**
 * What a document charges on top of its lines, in this order (R16): the surcharge over what is left after the discount, the
 * credit surcharge over both.
 */
public record OnTop(Surcharge surcharge, CreditSurcharge credit) {

    public static final OnTop NONE = new OnTop(Surcharge.NONE, CreditSurcharge.NONE);

    /**
     * What that makes of a document.
     *
     * @param lines those on top, in the order of the document
     * @param totals of all that it charges
     * @param deductible the credit surcharge, which may be deducted by who pays in time; zero when there is none
     */
    public record Charges(List<Line> lines, VatTotals totals, Money deductible) {}

    /** With a surcharge of another percentage. */
    public OnTop at(Percentage surchargePercentage) {
        return new OnTop(surcharge.at(surchargePercentage), credit);
    }

    /** As documents of a kind have it: nothing is paid early on a credit note. */
    public OnTop on(DraftInvoice.Kind kind) {
        return kind == DraftInvoice.Kind.INVOICE ? this : new OnTop(surcharge.on(kind), CreditSurcharge.NONE);
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
        return new Charges(List.copyOf(lines), plus(charged, deductible), credit.over(charged));
    }

    private static VatTotals plus(VatTotals totals, List<Line> lines) {
        return lines.isEmpty()
                ? totals
                : totals.plus(lines.stream().map(Line::taxed).toList());
    }
}
