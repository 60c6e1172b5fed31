package nl.florijn.catalog.vat;

import java.util.List;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import nl.florijn.partners.PartnerCreated;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives each new partner the VAT codes and ledger accounts that are usual in its country. */
@Component
class UsualVatCodes {

    private static final String REVENUE = "8000";

    private static final List<LedgerAccountDetails> ACCOUNTS = List.of(
            new LedgerAccountDetails("1300", "Debiteuren"),
            new LedgerAccountDetails(VatCodeDetails.VAT_ACCOUNT, "Af te dragen btw"),
            new LedgerAccountDetails(REVENUE, "Omzet"));

    private static final VatCodeDetails EU_REVERSE =
            reversed("EU-REVERSE", "Btw verlegd binnen de EU", ReverseCharge.INTRA_EU, "ICP");
    private static final VatCodeDetails EXEMPT = without("EXEMPT", "Vrijgesteld van btw", VatCategory.E, null);

    // The second column: the names in Twinfield's Dutch template.
    private static final List<VatCodeDetails> NETHERLANDS = List.of(
            charged("NL-HIGH", "Btw hoog", "VH", VatRate.of("2001-01-01", "19"), VatRate.of("2012-10-01", "21")),
            charged("NL-LOW", "Btw laag", "VL", VatRate.of("2001-01-01", "6"), VatRate.of("2019-01-01", "9")),
            without("NL-ZERO", "Btw nultarief", VatCategory.Z, "VN"),
            reversed("NL-REVERSE", "Btw verlegd", ReverseCharge.DOMESTIC, null),
            EU_REVERSE,
            EXEMPT);

    private static final List<VatCodeDetails> BELGIUM = List.of(
            charged("BE-21", "Btw 21 %", null, VatRate.of("1996-01-01", "21")),
            charged("BE-12", "Btw 12 %", null, VatRate.of("1996-01-01", "12")),
            charged("BE-6", "Btw 6 %", null, VatRate.of("1996-01-01", "6")),
            without("BE-0", "Btw 0 %", VatCategory.Z, null),
            reversed("BE-COCONTRACTOR", "Btw verlegd, medecontractant", ReverseCharge.DOMESTIC, null),
            EU_REVERSE,
            EXEMPT);

    private final VatCodes codes;
    private final LedgerAccounts accounts;
    private final Settings settings;

    UsualVatCodes(VatCodes codes, LedgerAccounts accounts, Settings settings) {
        this.codes = codes;
        this.accounts = accounts;
        this.settings = settings;
    }

    @EventListener
    void give(PartnerCreated created) {
        var partner = created.partner();
        accounts.addUsual(partner, ACCOUNTS);
        switch (created.country()) {
            case "NL" -> give(partner, NETHERLANDS, "NL-HIGH");
            case "BE" -> give(partner, BELGIUM, "BE-21");
            default -> give(partner, List.of(EU_REVERSE, EXEMPT), null);
        }
    }

    private void give(PartnerId partner, List<VatCodeDetails> usual, @Nullable String preset) {
        codes.addUsual(partner, usual);
        settings.preset(partner, preset, EXEMPT.code(), REVENUE);
    }

    private static VatCodeDetails charged(String code, String name, @Nullable String accountingCode, VatRate... rates) {
        return new VatCodeDetails(
                code,
                name,
                VatCategory.S,
                null,
                null,
                List.of(rates),
                null,
                VatCodeDetails.VAT_ACCOUNT,
                accountingCode);
    }

    private static VatCodeDetails without(
            String code, String name, VatCategory category, @Nullable String accountingCode) {
        return new VatCodeDetails(
                code, name, category, null, null, List.of(), null, VatCodeDetails.VAT_ACCOUNT, accountingCode);
    }

    private static VatCodeDetails reversed(
            String code, String name, ReverseCharge border, @Nullable String accountingCode) {
        return new VatCodeDetails(
                code, name, VatCategory.AE, border, null, List.of(), null, VatCodeDetails.VAT_ACCOUNT, accountingCode);
    }
}
