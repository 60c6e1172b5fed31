package nl.florijn.billing.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.florijn.billing.composing.DebtorParticulars.VatNumberCheck;
import nl.florijn.money.Money;
import nl.florijn.money.ReverseCharge;
import org.jspecify.annotations.Nullable;

/** The warnings a draft carries (R12). */
public final class Warnings {

    private static final int COMPARED = 6;

    private Warnings() {}

    /**
     * All warnings on a draft, in a fixed order; empty when there is nothing to say.
     *
     * @param total of the draft as it stands, VAT included; of a credit note positive
     * @param reversed how VAT is reversed on it; empty: it is not
     */
    public static List<Warning> of(
            DraftInvoice.Kind kind,
            Money total,
            Set<ReverseCharge> reversed,
            DebtorParticulars debtor,
            SellerParticulars seller) {
        List<Warning> warnings = new ArrayList<>(0);
        boolean asksMoney = kind == DraftInvoice.Kind.INVOICE && total.isPositive();
        add(warnings, lacking(!seller.hasAddress(), Warning.Code.SELLER_ADDRESS_MISSING));
        add(warnings, lacking(!seller.hasVatNumber(), Warning.Code.SELLER_VAT_NUMBER_MISSING));
        add(warnings, lacking(!seller.hasRegistration(), Warning.Code.SELLER_REGISTRATION_MISSING));
        add(warnings, lacking(asksMoney && !seller.hasIban(), Warning.Code.SELLER_IBAN_MISSING));
        add(warnings, vatNumber(!reversed.isEmpty(), debtor));
        add(warnings, debtor.vatNumber() == VatNumberCheck.TURNED ? Warning.of(Warning.Code.VAT_CHECK_TURNED) : null);
        add(warnings, lacking(!reversed.isEmpty() && debtor.isConsumer(), Warning.Code.REVERSE_CHARGE_CONSUMER));
        if (!debtor.isConsumer()) {
            add(warnings, atHome(reversed, debtor));
            add(warnings, abroad(reversed, debtor));
        }
        add(warnings, lacking(!debtor.hasRate(), Warning.Code.RATE_MISSING));
        add(warnings, debtor.byEmail() && !debtor.hasEmail() ? Warning.of(Warning.Code.NO_EMAIL) : null);
        add(warnings, total.isZero() ? Warning.of(Warning.Code.ZERO_TOTAL) : null);
        if (kind == DraftInvoice.Kind.INVOICE) {
            add(warnings, overCreditLimit(total, debtor));
            add(warnings, debtor.byDirectDebit() && !debtor.hasMandate() ? Warning.of(Warning.Code.NO_MANDATE) : null);
            add(warnings, unusual(total, debtor.recentTotals()));
        }
        return warnings;
    }

    private static @Nullable Warning lacking(boolean lacks, Warning.Code code) {
        return lacks ? Warning.blocking(code) : null;
    }

    /** R20, R22: where VAT is reverse-charged only a number that passes its check counts. */
    private static @Nullable Warning vatNumber(boolean reversed, DebtorParticulars debtor) {
        if (!debtor.hasVatNumber()) {
            return lacking(reversed, Warning.Code.VAT_NUMBER_MISSING);
        }
        return debtor.vatNumberFailed() ? new Warning(Warning.Code.VAT_NUMBER_INVALID, reversed, null, null) : null;
    }

    /** R20: across the border, but to the seller's own country. Its number decides; an address alone is worth a look. */
    private static @Nullable Warning atHome(Set<ReverseCharge> reversed, DebtorParticulars debtor) {
        boolean isNumber = debtor.hasVatNumberOfSeller();
        return reversed.contains(ReverseCharge.INTRA_EU) && (isNumber || debtor.isInCountryOfSeller())
                ? new Warning(Warning.Code.REVERSE_CHARGE_AT_HOME, isNumber, null, null)
                : null;
    }

    /** R20: within the country, but to another one. */
    private static @Nullable Warning abroad(Set<ReverseCharge> reversed, DebtorParticulars debtor) {
        boolean isNumber = debtor.hasVatNumber() && !debtor.vatNumberFailed() && !debtor.hasVatNumberOfSeller();
        return reversed.contains(ReverseCharge.DOMESTIC) && (isNumber || !debtor.isInCountryOfSeller())
                ? new Warning(Warning.Code.REVERSE_CHARGE_ABROAD, isNumber, null, null)
                : null;
    }

    /** R29: open items in another currency than the limit's, from before it was changed, are left out. */
    private static @Nullable Warning overCreditLimit(Money total, DebtorParticulars debtor) {
        Money limit = debtor.creditLimit();
        if (limit == null || !limit.currency().equals(total.currency())) {
            return null;
        }
        Money exposed = debtor.open().plus(total);
        return exposed.minus(limit).isPositive()
                ? new Warning(Warning.Code.CREDIT_LIMIT, debtor.creditLimitBlocks(), exposed, limit)
                : null;
    }

    private static @Nullable Warning unusual(Money total, List<Money> recentTotals) {
        if (recentTotals.isEmpty()) {
            return null;
        }
        Money median = median(recentTotals.subList(0, Math.min(COMPARED, recentTotals.size())));
        Money difference = total.minus(median).abs();
        boolean unusual = difference.minorUnits() * 4 > median.abs().minorUnits();
        return unusual ? new Warning(Warning.Code.UNUSUAL_TOTAL, false, total, median) : null;
    }

    /** The middle one, or halfway between the middle two, rounded down to the cent. */
    private static Money median(List<Money> totals) {
        long[] sorted = totals.stream().mapToLong(Money::minorUnits).sorted().toArray();
        int middle = sorted.length / 2;
        long median = sorted.length % 2 == 1 ? sorted[middle] : Math.floorDiv(sorted[middle - 1] + sorted[middle], 2L);
        return new Money(median, totals.getFirst().currency());
    }

    private static void add(List<Warning> warnings, @Nullable Warning warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }
}
