package nl.florijn.invoicing;

import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.PRODUCT_PRICE;
import static florijn.db.Tables.VAT_CODE;
import static florijn.db.Tables.VAT_RATE;

import florijn.db.tables.records.ProductRecord;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.DatedRate;
import nl.florijn.billing.Interval;
import nl.florijn.billing.Product;
import nl.florijn.billing.ProductPrice;
import nl.florijn.billing.TaxRules;
import nl.florijn.billing.VatCode;
import nl.florijn.catalog.ProductId;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Products with their prices, and how things are taxed, as the core wants them. */
@Repository
class JooqCatalogFacts {

    private final DSLContext db;

    JooqCatalogFacts(DSLContext db) {
        this.db = db;
    }

    Map<ProductId, Product> products(PartnerId partner, Collection<ProductId> ids) {
        var prices = prices(partner, ids);
        return db.selectFrom(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.in(ids))
                .fetchMap(PRODUCT.ID, row -> product(row, prices.getOrDefault(row.getId(), List.of())));
    }

    TaxRules taxRules(PartnerId partner) {
        var codes = vatCodes(partner);
        return db.select(PARTNER.DEFAULT_VAT_CODE_ID, PARTNER.DEFAULT_ACCOUNT_ID)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchSingle(row ->
                        new TaxRules(codes, row.value1().value(), row.value2().value()));
    }

    private Map<ProductId, List<ProductPrice>> prices(PartnerId partner, Collection<ProductId> ids) {
        return db.selectFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.in(ids))
                .fetchGroups(
                        PRODUCT_PRICE.PRODUCT_ID,
                        row -> new ProductPrice(
                                interval(row.getBillingInterval()),
                                Currency.getInstance(row.getCurrency()),
                                UnitPrice.of(row.getUnitPrice())));
    }

    private Map<Long, VatCode> vatCodes(PartnerId partner) {
        var rates = db.selectFrom(VAT_RATE)
                .where(VAT_RATE.PARTNER_ID.eq(partner))
                .orderBy(VAT_RATE.VALID_FROM)
                .fetchGroups(
                        VAT_RATE.VAT_CODE_ID, row -> new DatedRate(row.getValidFrom(), Percentage.of(row.getRate())));
        return db.selectFrom(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .fetchMap(
                        row -> row.getId().value(),
                        row -> new VatCode(
                                row.getId().value(),
                                row.getCode(),
                                row.getCategory(),
                                rates.getOrDefault(row.getId(), List.of())));
    }

    private static Product product(ProductRecord row, List<ProductPrice> prices) {
        var vatCode = row.getVatCodeId();
        var account = row.getLedgerAccountId();
        return new Product(
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
