package nl.florijn.customers;

import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.documents.layouts.LayoutId;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what its codes stand for, ready to be written.
 *
 * @param version the one it gets
 */
record CustomerRow(
        CustomerId id,
        CustomerDetails details,
        @Nullable VatCodeId vatCode,
        @Nullable PriceListId priceList,
        @Nullable LayoutId layout,
        int version) {}
