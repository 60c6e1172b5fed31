package nl.florijn.billing.composing;

import java.util.List;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatTotals;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor pays on top unless it pays early (R25): a percentage of the net amount with its surcharge, exempt from VAT.
 *
 * @param percentage zero: nothing
 * @param days counted from the invoice date; who pays within them may deduct it
 * @param text what its line says
 * @param vatCodeId of category E; null: there is none, and so no such surcharge
 * @param ledgerAccountId null: that of the first line it is over
 */
public record CreditSurcharge(
        Percentage percentage,
        int days,
        String text,
        @Nullable Long vatCodeId,
        @Nullable Long ledgerAccountId) {

    public static final CreditSurcharge NONE = new CreditSurcharge(Percentage.ZERO, 0, "", null, null);

    /** What it comes to over so much; zero when that is nothing, or less. */
    Money over(VatTotals charged) {
        Money amount = charged.net().percent(percentage);
        return vatCodeId == null || amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    /** Its line; none when it comes to nothing. */
    List<Line> lines(long debtorId, VatTotals charged) {
        Money amount = over(charged);
        if (vatCodeId == null || amount.isZero()) {
            return List.of();
        }
        long account =
                ledgerAccountId == null ? charged.shares().getFirst().tax().ledgerAccountId() : ledgerAccountId;
        LineTax exempt = new LineTax(vatCodeId, VatCategory.E, Percentage.ZERO, account);
        return List.of(Line.onTop(LineKind.SURCHARGE, debtorId, text, Quantity.ONE, amount, exempt));
    }
}
