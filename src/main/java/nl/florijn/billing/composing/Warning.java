package nl.florijn.billing.composing;

import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer should know of a draft (R12).
 *
 * @param blocking whether it cannot be approved like this
 * @param found the figure it is about, null when it is about none
 * @param expected what that figure was compared with, null when with none
 */
public record Warning(
        Code code,
        boolean blocking,
        @Nullable Money found,
        @Nullable Money expected) {

    /** What it is about; stable, for programs. */
    public enum Code {
        /** Delivery by e-mail, but no address. */
        NO_EMAIL,
        /** The VAT number failed its check; it does not count where VAT is reverse-charged (R22). */
        VAT_NUMBER_INVALID,
        /** The VAT number passed its check before and does not any more: the VAT of the draft stays as it was (R22). */
        VAT_CHECK_TURNED,
        /** Reverse charge without VAT number (R20). */
        VAT_NUMBER_MISSING,
        /** VAT is reversed to a consumer, who cannot account for it (R20). */
        REVERSE_CHARGE_CONSUMER,
        /** VAT is reversed across the border to a debtor in the seller's own country (R20). */
        REVERSE_CHARGE_AT_HOME,
        /** VAT is reversed within the country to a debtor in another one (R20). */
        REVERSE_CHARGE_ABROAD,
        /** What is open and this draft together are more than the limit (R29). */
        CREDIT_LIMIT,
        /** Direct debit without mandate. */
        NO_MANDATE,
        /** More than a quarter off the median of the last six. */
        UNUSUAL_TOTAL,
        ZERO_TOTAL,
        /** No exchange rate for its date (R28). */
        RATE_MISSING,
        /** The seller's address is not complete (R20). */
        SELLER_ADDRESS_MISSING,
        /** The seller has no VAT number that passes its check, and is not exempt (R20, R21). */
        SELLER_VAT_NUMBER_MISSING,
        /** The seller has no number in the trade register (R20). */
        SELLER_REGISTRATION_MISSING,
        /** Money is asked, but the seller has no IBAN (R20). */
        SELLER_IBAN_MISSING,
        /** No font of the documents has some of its characters. */
        CHARACTERS_NOT_SHOWN
    }

    static Warning of(Code code) {
        return new Warning(code, false, null, null);
    }

    static Warning blocking(Code code) {
        return new Warning(code, true, null, null);
    }
}
