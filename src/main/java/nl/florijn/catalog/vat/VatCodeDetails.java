package nl.florijn.catalog.vat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import nl.florijn.banking.KeyText;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * How VAT is charged (R18).
 *
 * @param code such as NL-HIGH; unique per partner
 * @param name the code itself when left out
 * @param category as in EN 16931
 * @param reverseCharge across which border VAT is reversed (R20), of category AE; unsaid when left out
 * @param rate instead of {@code rates}: one rate that was always there; only read from callers
 * @param rates in the order of their dates; none in a category that charges no VAT
 * @param clause printed on invoices instead of the usual clause of the category
 * @param ledgerAccount code of the account that the VAT is booked on; the partner's usual one when left out
 * @param accountingCode name of the code in the accounting package; null: not mapped
 */
public record VatCodeDetails(
        String code,
        String name,
        @Nullable VatCategory category,
        @Nullable ReverseCharge reverseCharge,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        BigDecimal rate,

        List<VatRate> rates,
        @Nullable String clause,
        String ledgerAccount,
        @Nullable String accountingCode) {

    /** Where VAT is booked unless a code says otherwise. */
    static final String VAT_ACCOUNT = "1530";

    private static final Comparator<VatRate> BY_DATE = Comparator.comparing(VatRate::from);

    public VatCodeDetails {
        code = code == null ? "" : KeyText.of(code);
        name = name == null ? code : ShownText.of(name);
        clause = ShownText.ifGiven(clause);
        reverseCharge = category == VatCategory.AE && reverseCharge == null ? ReverseCharge.UNSAID : reverseCharge;
        if (rates == null || rates.isEmpty()) {
            rates = rate == null || rate.signum() == 0 ? List.of() : List.of(new VatRate(VatRate.ALWAYS, rate));
            rate = null;
        } else {
            rates = rates.stream().sorted(BY_DATE).toList();
        }
        ledgerAccount = ledgerAccount == null ? VAT_ACCOUNT : KeyText.of(ledgerAccount);
    }

    /** Nothing known yet: a start for a form. */
    public static VatCodeDetails blank() {
        return new VatCodeDetails("", "", null, null, null, List.of(), null, VAT_ACCOUNT, null);
    }

    void check(FieldCheck check) {
        check.required("code", code, 30)
                .required("name", name, 100)
                .present("category", category)
                .require(
                        reverseCharge == null || category == VatCategory.AE,
                        "reverseCharge",
                        "NO_REVERSE_CHARGE_IN_CATEGORY",
                        "Only a code of category AE says across which border its VAT is reversed.")
                .optional("clause", clause, 500)
                .required("ledgerAccount", ledgerAccount, LedgerAccountDetails.LONGEST_CODE)
                .optional("accountingCode", accountingCode, 20)
                .require(rate == null, "rate", "RATE_AND_RATES", "Give either 'rate' or 'rates'.")
                .require(
                        rates.stream().map(VatRate::from).distinct().count() == rates.size(),
                        "rates",
                        "DOUBLE_DATE",
                        "Two rates cannot begin on the same day.");
        rates.forEach(dated -> check.percent("rates", dated.rate()));
        if (category != null) {
            checkRates(check, category);
        }
    }

    private void checkRates(FieldCheck check, VatCategory charged) {
        check.require(
                !charged.chargesVat() || !rates.isEmpty(),
                "rates",
                "REQUIRED",
                "A code of category " + charged + " needs at least one rate.");
        check.require(
                charged.chargesVat()
                        || rates.stream().allMatch(dated -> dated.rate().signum() == 0),
                "rates",
                "NO_VAT_IN_CATEGORY",
                "No VAT is charged in category " + charged + ".");
    }
}
