package nl.florijn.invoicing.facts;

import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.PRODUCT_PRICE;

import florijn.db.tables.records.ProductRecord;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.catalog.ProductId;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Products with their prices, as the core wants them. */
@Repository
public class JooqCatalogFacts {

    private final DSLContext db;

    JooqCatalogFacts(DSLContext db) {
        this.db = db;
    }

    public Map<ProductId, PricedProduct> products(PartnerId partner, Collection<ProductId> ids) {
        var prices = prices(partner, ids);
        return db.selectFrom(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.in(ids))
                .fetchMap(PRODUCT.ID, row -> product(row, prices.getOrDefault(row.getId(), List.of())));
    }

    private Map<ProductId, List<UsualPrice>> prices(PartnerId partner, Collection<ProductId> ids) {
        return db.selectFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.in(ids))
                .fetchGroups(
                        PRODUCT_PRICE.PRODUCT_ID,
                        row -> new UsualPrice(
                                interval(row.getBillingInterval()),
                                Currency.getInstance(row.getCurrency()),
                                UnitPrice.of(row.getUnitPrice()),
                                row.getValidFrom()));
    }

    private static PricedProduct product(ProductRecord row, List<UsualPrice> prices) {
        var vatCode = row.getVatCodeId();
        var account = row.getLedgerAccountId();
        return new PricedProduct(
                row.getId().value(),
                row.getName(),
                row.getProductGroup(),
                prices,
                vatCode == null ? null : vatCode.value(),
                account == null ? null : account.value());
    }

    /** Null for what is sold once. */
    private static @Nullable Interval interval(String iso) {
        return iso.isEmpty() ? null : Interval.parse(iso);
    }
}
