package nl.florijn.catalog;

import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.PRODUCT_PRICE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import florijn.db.tables.records.ProductRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.florijn.billing.Interval;
import nl.florijn.catalog.ProductEntry.PriceKey;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Products, many at once. */
@Repository
class JooqProductImportRepository {

    private static final String ONCE = "";

    private final DSLContext db;

    JooqProductImportRepository(DSLContext db) {
        this.db = db;
    }

    Map<String, ProductEntry> byReference(PartnerId partner, Collection<String> references) {
        var prices = prices(partner, references);
        return db.selectFrom(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.REFERENCE.in(references))
                .fetchMap(PRODUCT.REFERENCE, row -> product(row, prices.getOrDefault(row.getId(), new HashMap<>())));
    }

    /** Whose codes these are; an empty reference where a product has none. */
    Map<String, String> referencesByCode(PartnerId partner, Collection<String> codes) {
        return db.select(PRODUCT.CODE, coalesce(PRODUCT.REFERENCE, inline("")))
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.CODE.in(codes))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Takes codes away from products that get others before the import has ended; till then nobody else has theirs. */
    void releaseCodes(PartnerId partner, Collection<String> codes) {
        if (!codes.isEmpty()) {
            db.update(PRODUCT)
                    .set(PRODUCT.CODE, field("concat('~', {0})", String.class, PRODUCT.ID))
                    .where(PRODUCT.PARTNER_ID.eq(partner))
                    .and(PRODUCT.CODE.in(codes))
                    .execute();
        }
    }

    void write(PartnerId partner, ProductChanges changes, Instant now) {
        add(partner, changes.added(), now);
        change(partner, changes.changed());
        setPrices(partner, changes.prices());
    }

    private void add(PartnerId partner, Collection<ProductEntry> products, Instant now) {
        var rows = new BulkInsert(
                db,
                PRODUCT,
                PRODUCT.PARTNER_ID,
                PRODUCT.ID,
                PRODUCT.REFERENCE,
                PRODUCT.CODE,
                PRODUCT.NAME,
                PRODUCT.PRODUCT_GROUP,
                PRODUCT.KIND,
                PRODUCT.VAT_CODE_ID,
                PRODUCT.LEDGER_ACCOUNT_ID,
                PRODUCT.CREATED_AT);
        for (var product : products) {
            rows.row(
                    partner,
                    product.id(),
                    product.reference(),
                    product.code(),
                    product.name(),
                    product.group(),
                    product.kind(),
                    product.vatCode(),
                    product.ledgerAccount(),
                    now);
        }
        rows.send();
    }

    private void change(PartnerId partner, Collection<ProductEntry> products) {
        db.batch(products.stream()
                        .map(product -> db.update(PRODUCT)
                                .set(PRODUCT.CODE, product.code())
                                .set(PRODUCT.NAME, product.name())
                                .set(PRODUCT.PRODUCT_GROUP, product.group())
                                .set(PRODUCT.KIND, product.kind())
                                .set(PRODUCT.VAT_CODE_ID, product.vatCode())
                                .set(PRODUCT.LEDGER_ACCOUNT_ID, product.ledgerAccount())
                                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                                .where(PRODUCT.PARTNER_ID.eq(partner))
                                .and(PRODUCT.ID.eq(product.id())))
                        .toList())
                .execute();
    }

    private void setPrices(PartnerId partner, Collection<ProductChanges.Price> prices) {
        db.batch(prices.stream()
                        .map(price -> db.insertInto(PRODUCT_PRICE)
                                .set(PRODUCT_PRICE.PARTNER_ID, partner)
                                .set(PRODUCT_PRICE.PRODUCT_ID, price.product().id())
                                .set(PRODUCT_PRICE.BILLING_INTERVAL, interval(price.key()))
                                .set(PRODUCT_PRICE.CURRENCY, price.key().currency())
                                .set(PRODUCT_PRICE.UNIT_PRICE, amount(price))
                                .onDuplicateKeyUpdate()
                                .set(PRODUCT_PRICE.UNIT_PRICE, amount(price)))
                        .toList())
                .execute();
    }

    private Map<ProductId, Map<PriceKey, BigDecimal>> prices(PartnerId partner, Collection<String> references) {
        Map<ProductId, Map<PriceKey, BigDecimal>> prices = new HashMap<>();
        db.select(PRODUCT_PRICE.asterisk())
                .from(PRODUCT)
                .join(PRODUCT_PRICE)
                .on(PRODUCT_PRICE.PARTNER_ID.eq(PRODUCT.PARTNER_ID), PRODUCT_PRICE.PRODUCT_ID.eq(PRODUCT.ID))
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.REFERENCE.in(references))
                .fetchInto(PRODUCT_PRICE)
                .forEach(price -> prices.computeIfAbsent(price.getProductId(), unused -> new HashMap<>())
                        .put(
                                new PriceKey(interval(price.getBillingInterval()), price.getCurrency()),
                                price.getUnitPrice()));
        return prices;
    }

    private static ProductEntry product(ProductRecord row, Map<PriceKey, BigDecimal> prices) {
        return new ProductEntry(
                row.getId(),
                row.getReference(),
                row.getCode(),
                row.getName(),
                row.getProductGroup(),
                row.getKind(),
                row.getVatCodeId(),
                row.getLedgerAccountId(),
                prices);
    }

    private static BigDecimal amount(ProductChanges.Price price) {
        return requireNonNull(price.product().prices().get(price.key()));
    }

    private static String interval(PriceKey key) {
        return key.interval() == null ? ONCE : key.interval().toString();
    }

    private static @Nullable Interval interval(String iso) {
        return iso.equals(ONCE) ? null : Interval.parse(iso);
    }
}
