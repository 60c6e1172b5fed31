package nl.florijn.subscriptions.charges;

import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import org.jspecify.annotations.Nullable;

/**
 * A charge as it is written, its codes looked up.
 *
 * @param priceCurrency that the price was typed in (R28); null: it has no price of its own
 */
record WrittenCharge(
        ChargeDetails details,
        @Nullable String priceCurrency,
        @Nullable PriceListId priceList,
        @Nullable VatCodeId vatCode,
        @Nullable LedgerAccountId ledgerAccount) {}
