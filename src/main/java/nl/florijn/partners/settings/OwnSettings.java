package nl.florijn.partners.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.banking.Iban;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a partner set.
 *
 * @param creditLimitBlocks a debtor over its credit limit blocks approval, instead of a mere warning (R29)
 * @param paymentDifference what a payment may fall short of an invoice to have the rest written off at once (R39)
 * @param fourEyes who entered or changed a draft may not approve it (R12)
 * @param vatExempt the small-business scheme (R21)
 * @param vat its schemes (R20)
 * @param vatCode of lines that get none from elsewhere (R18)
 * @param ledgerAccount of lines that get none from elsewhere (R18)
 * @param surcharge how the surcharge looks and is booked (R26)
 * @param gAccountIban where the part of R27 is paid on; null: it has no G-account
 * @param runHour hour of the 1st at which the month's run starts, 0 to 23 in the partner's time zone
 * @param nextRunDate run date of the next scheduled run, the 1st of a month; null: none by itself
 */
public record OwnSettings(
        @JsonUnwrapped BillingSettings billing,
        Boolean creditLimitBlocks,
        BigDecimal paymentDifference,
        Boolean fourEyes,
        Boolean vatExempt,
        @JsonUnwrapped VatSettings vat,
        @Nullable String vatCode,
        @Nullable String ledgerAccount,
        @JsonUnwrapped SurchargeSettings surcharge,
        @Nullable String gAccountIban,
        Integer runHour,
        @Nullable LocalDate nextRunDate) {

    private static final int USUAL_HOUR = 6;

    public OwnSettings {
        billing = billing == null ? BillingSettings.NONE : billing;
        creditLimitBlocks = creditLimitBlocks != null && creditLimitBlocks;
        paymentDifference = paymentDifference == null ? BigDecimal.ZERO : paymentDifference;
        fourEyes = fourEyes != null && fourEyes;
        vatExempt = vatExempt != null && vatExempt;
        vat = vat == null ? VatSettings.USUAL : vat;
        vatCode = vatCode == null ? null : KeyText.of(vatCode);
        ledgerAccount = ledgerAccount == null ? null : KeyText.of(ledgerAccount);
        surcharge = surcharge == null ? SurchargeSettings.USUAL : surcharge;
        gAccountIban = Iban.compact(gAccountIban);
        runHour = runHour == null ? USUAL_HOUR : runHour;
    }

    /** With other settings of R2. */
    public OwnSettings with(BillingSettings other) {
        return new OwnSettings(
                other,
                creditLimitBlocks,
                paymentDifference,
                fourEyes,
                vatExempt,
                vat,
                vatCode,
                ledgerAccount,
                surcharge,
                gAccountIban,
                runHour,
                nextRunDate);
    }

    void check(FieldCheck check) {
        billing.check(check);
        billing.checkGAccount(check, gAccountIban);
        billing.checkCreditSurcharge(check, surcharge.creditSurchargeVatCode());
        surcharge.check(check);
        check.iban("gAccountIban", gAccountIban);
        check.decimal("paymentDifference", paymentDifference, BigDecimal.ZERO, 4, 2);
        check.range("runHour", runHour, 0, 23)
                .optional("ledgerAccount", ledgerAccount, 20)
                .require(
                        nextRunDate == null || nextRunDate.getDayOfMonth() == 1,
                        "nextRunDate",
                        "NOT_THE_FIRST",
                        "A scheduled run is that of the 1st of a month.");
    }
}
