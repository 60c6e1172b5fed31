package nl.florijn.customers;

import java.util.Map;
import nl.florijn.catalog.vat.VatCodeId;
import org.jspecify.annotations.Nullable;

/**
 * The schemes of a partner by which invoice debtors are taxed that have no VAT code of their own (R18, R20).
 *
 * @param country of the partner
 * @param coContractor the code of Belgian businesses; null: the partner is not under the Belgian co-contractor regime
 * @param oss the codes of consumers elsewhere in the EU, by their country; empty: the partner does not use OSS
 */
public record VatSchemes(String country, @Nullable VatCodeId coContractor, Map<String, VatCodeId> oss) {

    private static final String BELGIUM = "BE";

    public VatSchemes {
        oss = Map.copyOf(oss);
    }

    /**
     * The VAT code of a debtor: its own, else that of the scheme which it falls under; null: that of product or partner counts.
     *
     * @param own null: it has none
     * @param debtorCountry of its address
     */
    public @Nullable VatCodeId codeOf(@Nullable VatCodeId own, CustomerKind kind, String debtorCountry) {
        if (own != null) {
            return own;
        }
        return switch (kind) {
            case BUSINESS -> country.equals(BELGIUM) && debtorCountry.equals(BELGIUM) ? coContractor : null;
            case CONSUMER -> country.equals(debtorCountry) ? null : oss.get(debtorCountry);
        };
    }
}
