package nl.florijn.customers;

import java.math.BigDecimal;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.documents.LayoutId;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an import compares and writes it, all but who pays.
 *
 * @param contactName of its general contact
 * @param invoiceMonths from one invoice to the next
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
        String line1,
        String postcode,
        String city,
        String country,
        @Nullable String locale,
        String currency,
        @Nullable VatCodeId vatCode,
        @Nullable PriceListId priceList,
        @Nullable String iban,
        @Nullable Integer paymentTermDays,
        @Nullable BigDecimal discountPercent,
        @Nullable Integer invoiceMonths,
        @Nullable Integer invoiceMonth,
        @Nullable Delivery delivery,
        @Nullable LayoutId layout,
        @Nullable BigDecimal creditLimit) {}
