package nl.florijn.partners.settings;

import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * How a partner's surcharges (R25, R26) look and are booked; their percentages are among the {@link BillingSettings}.
 *
 * @param surchargeText what its line says before the percentage; null: the usual word in the language of the document
 * @param surchargeLedgerAccount null: the partner's default account
 * @param surchargeSpelled whether a second line spells the sum out: "5 % over 100,00 is 5,00"
 * @param surchargeOnCreditNotes whether credit notes have it too
 * @param creditSurchargeVatCode of category E, for the credit surcharge (R25); null: it has none
 */
public record SurchargeSettings(
        @Nullable String surchargeText,
        @Nullable String surchargeLedgerAccount,
        Boolean surchargeSpelled,
        Boolean surchargeOnCreditNotes,
        @Nullable String creditSurchargeVatCode) {

    public static final SurchargeSettings USUAL = new SurchargeSettings(null, null, false, false, null);

    private static final int LONGEST_TEXT = 200;

    public SurchargeSettings {
        surchargeText = ShownText.orNull(surchargeText);
        surchargeLedgerAccount = surchargeLedgerAccount == null ? null : KeyText.of(surchargeLedgerAccount);
        creditSurchargeVatCode = creditSurchargeVatCode == null ? null : KeyText.of(creditSurchargeVatCode);
        surchargeSpelled = surchargeSpelled != null && surchargeSpelled;
        surchargeOnCreditNotes = surchargeOnCreditNotes != null && surchargeOnCreditNotes;
    }

    void check(FieldCheck check) {
        check.optional("surchargeText", surchargeText, LONGEST_TEXT);
    }
}
