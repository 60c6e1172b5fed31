package nl.florijn.customers.intake;

import java.math.BigDecimal;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.CustomerKind;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.BillingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an import compares and writes it, all but who pays.
 *
 * @param contactName of its general contact
 * @param settings all but the layout
 */
record CustomerEntry(
        CustomerId id,
        String reference,
        String number,
        String name,
        CustomerKind kind,
        @Nullable String vatNumber,
        @Nullable String chamberOfCommerce,
        @Nullable String contactName,
        @Nullable String email,
        @Nullable String phone,
        Address address,
        String currency,
        @Nullable VatCodeId vatCode,
        @Nullable PriceListId priceList,
        @Nullable String iban,
        @Nullable BigDecimal discountPercent,
        BillingSettings settings,
        @Nullable LayoutId layout,
        @Nullable BigDecimal creditLimit,
        int printCopies) {}
