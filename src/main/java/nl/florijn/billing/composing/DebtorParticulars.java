package nl.florijn.billing.composing;

import java.util.List;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the warnings on a debtor's draft depend on (R12).
 *
 * @param isInCountryOfSeller by its address
 * @param hasVatNumberOfSeller whether its VAT number, if it passes its check, is one of the country of the seller
 * @param byEmail whether its documents go by e-mail
 * @param hasEmail whether there is an address for that
 * @param vatNumber what is known of its VAT number
 * @param byDirectDebit whether it pays by direct debit
 * @param hasMandate whether there is a mandate for that
 * @param open its open items, in the currency of the draft
 * @param creditLimit null: no limit
 * @param creditLimitBlocks what the partner chose (R29)
 * @param hasRate whether the exchange rate is known, or none is needed (R28)
 * @param recentTotals totals of its last comparable invoices in the currency of the draft, the newest first; only six are looked at
 */
public record DebtorParticulars(
        boolean isConsumer,
        boolean isInCountryOfSeller,
        boolean hasVatNumberOfSeller,
        boolean byEmail,
        boolean hasEmail,
        VatNumberCheck vatNumber,
        boolean byDirectDebit,
        boolean hasMandate,
        Money open,
        @Nullable Money creditLimit,
        boolean creditLimitBlocks,
        boolean hasRate,
        List<Money> recentTotals) {

    /** What came of the check of a VAT number (R22). */
    public enum VatNumberCheck {
        /** There is no number. */
        NO_NUMBER,
        /** Nothing was found against it. */
        PASSED,
        /** By its form or by VIES. */
        FAILED,
        /** It failed, but passed before. */
        TURNED
    }

    boolean hasVatNumber() {
        return vatNumber != VatNumberCheck.NO_NUMBER;
    }

    /** Then it does not count where VAT is reverse-charged (R20). */
    boolean vatNumberFailed() {
        return vatNumber == VatNumberCheck.FAILED || vatNumber == VatNumberCheck.TURNED;
    }
}
