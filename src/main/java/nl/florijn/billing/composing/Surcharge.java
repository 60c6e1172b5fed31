package nl.florijn.billing.composing;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatTotals;
import nl.florijn.money.Written;
import org.jspecify.annotations.Nullable;

/**
 * What a document charges on top of its net amount, as a percentage of it (R26).
 *
 * @param percentage zero: nothing
 * @param text what its lines say before the percentage
 * @param sum a last line that spells the sum out, with {0} for the percentage, {1} for the net amount and {2} for what
 *     comes on top; null: no such line
 * @param language of the document: how its numbers are written
 * @param ledgerAccountId null: those of the lines it is over
 * @param onCreditNotes whether credit notes have it too
 */
public record Surcharge(
        Percentage percentage,
        String text,
        @Nullable String sum,
        Locale language,
        @Nullable Long ledgerAccountId,
        boolean onCreditNotes) {

    public static final Surcharge NONE = new Surcharge(Percentage.ZERO, "", null, Locale.ROOT, null, false);

    private static final int PERCENTAGE_DECIMALS = 4;

    /** The same at another percentage. */
    public Surcharge at(Percentage other) {
        return new Surcharge(other, text, sum, language, ledgerAccountId, onCreditNotes);
    }

    /** As documents of a kind have it. */
    Surcharge on(DraftInvoice.Kind kind) {
        return kind == DraftInvoice.Kind.INVOICE || onCreditNotes ? this : at(Percentage.ZERO);
    }

    /**
     * Its lines: the percentage of the whole, rounded once, and shared over the VAT codes in proportion.
     *
     * @param debtorId who pays
     * @param left what the other lines come to after the discount on the whole
     * @return one for each VAT code and rate, from the highest rate down; none when nothing is left, or less
     */
    public List<Line> lines(long debtorId, VatTotals left) {
        Money amount = left.net().percent(percentage);
        if (!amount.isPositive()) {
            return List.of();
        }
        Map<LineTax, Money> shares = new LinkedHashMap<>();
        for (TaxedAmount share : Spread.over(left, amount)) {
            shares.merge(booked(share.tax()), share.net(), Money::plus);
        }
        String description = text + " " + written(percentage.toDecimal(), 0, PERCENTAGE_DECIMALS) + "%";
        List<Line> lines = new ArrayList<>(shares.size() + 1);
        shares.forEach((tax, share) ->
                lines.add(Line.onTop(LineKind.SURCHARGE, debtorId, description, Quantity.ONE, share, tax)));
        if (sum != null) {
            Money nothing = Money.zero(amount.currency());
            LineTax first = lines.getFirst().tax();
            lines.add(Line.onTop(
                    LineKind.TEXT, debtorId, spelled(sum, left.net(), amount), Quantity.of(0), nothing, first));
        }
        return lines;
    }

    private LineTax booked(LineTax tax) {
        return ledgerAccountId == null
                ? tax
                : new LineTax(tax.vatCodeId(), tax.category(), tax.rate(), ledgerAccountId);
    }

    private String spelled(String pattern, Money net, Money amount) {
        return MessageFormat.format(
                pattern, written(percentage.toDecimal(), 0, PERCENTAGE_DECIMALS), written(net), written(amount));
    }

    private String written(Money amount) {
        int decimals = amount.currency().getDefaultFractionDigits();
        return written(amount.toDecimal(), decimals, decimals);
    }

    private String written(BigDecimal number, int fewest, int most) {
        return Written.in(language).decimal(number, fewest, most);
    }
}
