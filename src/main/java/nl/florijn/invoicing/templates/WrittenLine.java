package nl.florijn.invoicing.templates;

import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import org.jspecify.annotations.Nullable;

/** A line with what it names by code looked up, ready to be kept. */
record WrittenLine(
        int position,
        TemplateLine line,
        @Nullable PriceListId priceList,
        @Nullable VatCodeId vatCode,
        @Nullable LedgerAccountId ledgerAccount) {}
