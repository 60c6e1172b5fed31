package nl.florijn.catalog.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.catalog.DatedPrice;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A product as an import compares, writes and refers to it.
 *
 * @param prices in force; grows as rows are read
 * @param since from which day on each is; none: from the beginning
 * @param others prices of other days
 */
record ProductEntry(
        ProductId id,
        String reference,
        String code,
        String name,
        @Nullable String group,
        ProductKind kind,
        @Nullable VatCodeId vatCode,
        @Nullable LedgerAccountId ledgerAccount,
        Map<PriceKey, BigDecimal> prices,
        Map<PriceKey, LocalDate> since,
        List<DatedPrice> others) {

    /** What a product has one price for; without interval: the price for once. */
    record PriceKey(@Nullable Interval interval, String currency) {}

    /** The same in all but the prices. */
    boolean isSameAs(ProductEntry other) {
        return code.equals(other.code)
                && name.equals(other.name)
                && Objects.equals(group, other.group)
                && kind == other.kind
                && Objects.equals(vatCode, other.vatCode)
                && Objects.equals(ledgerAccount, other.ledgerAccount);
    }

    PricedProduct toCore() {
        return new PricedProduct(
                id.value(),
                name,
                group,
                Stream.concat(
                                prices.entrySet().stream().map(this::price),
                                others.stream().map(DatedPrice::toCore))
                        .toList(),
                vatCode == null ? null : vatCode.value(),
                ledgerAccount == null ? null : ledgerAccount.value());
    }

    private UsualPrice price(Map.Entry<PriceKey, BigDecimal> price) {
        return new UsualPrice(
                price.getKey().interval(),
                Currency.getInstance(price.getKey().currency()),
                UnitPrice.of(price.getValue()),
                since.get(price.getKey()));
    }
}
