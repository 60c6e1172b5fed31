package nl.florijn.partners.settings;

import nl.florijn.banking.KeyText;
import nl.florijn.banking.VatNumber;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * How a partner deals with VAT: the schemes by which debtors without a VAT code of their own are taxed (R20), and what
 * documents show.
 *
 * @param coContractorVatCode of Belgian businesses, under the Belgian co-contractor regime; null: the partner is not under it
 * @param oss whether consumers elsewhere in the EU have the standard rate of their country
 * @param amountsWithVat whether the lines of documents show amounts with VAT, without a column for it
 */
public record VatSettings(@Nullable String coContractorVatCode, Boolean oss, Boolean amountsWithVat) {

    public static final VatSettings USUAL = new VatSettings(null, false, false);

    private static final String BELGIUM = "BE";

    public VatSettings {
        coContractorVatCode = coContractorVatCode == null ? null : KeyText.of(coContractorVatCode);
        oss = oss != null && oss;
        amountsWithVat = amountsWithVat != null && amountsWithVat;
    }

    /** @param country of the partner */
    void check(FieldCheck check, String country) {
        check.require(
                        coContractorVatCode == null || country.equals(BELGIUM),
                        "coContractorVatCode",
                        "NOT_BELGIAN",
                        "Only a Belgian company is under the Belgian co-contractor regime.")
                .require(
                        !oss || VatNumber.isMemberState(country),
                        "oss",
                        "NOT_IN_EU",
                        "Only a company in the EU reports by OSS here.");
    }
}
