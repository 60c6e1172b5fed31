package nl.florijn.invoicing;

import java.util.Map;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What customers, VAT codes and ledger accounts are called at this moment. New lines bear it, so that approving has to write
 * only what was renamed since.
 *
 * @param vatCodes of the partner, with the ledger account of the VAT itself
 * @param accounts of the partner, by their codes
 */
public record NamesNow(
        Map<CustomerId, String> customers, Map<VatCodeId, Vat> vatCodes, Map<LedgerAccountId, String> accounts) {

    /** @param account where the VAT itself is booked */
    public record Vat(String code, String account) {}

    /** Null where it was not asked for. */
    public @Nullable String customer(long id) {
        return customers.get(new CustomerId(id));
    }

    /** Null where there is no such code. */
    public @Nullable String vatCode(long id) {
        var vat = vatCodes.get(new VatCodeId(id));
        return vat == null ? null : vat.code();
    }

    /** Null where there is no such code. */
    public @Nullable String vatAccount(long vatCode) {
        var vat = vatCodes.get(new VatCodeId(vatCode));
        return vat == null ? null : vat.account();
    }

    /** Null where there is no such account. */
    public @Nullable String account(long id) {
        return accounts.get(new LedgerAccountId(id));
    }
}
