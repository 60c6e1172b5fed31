package nl.florijn.catalog;

import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.PRODUCT_PRICE;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqProductRepository {

    private final DSLContext db;

    JooqProductRepository(DSLContext db) {
        this.db = db;
    }

    List<Product> list(PartnerId partner, ProductFilter filter, PageRequest page) {
        var condition = PRODUCT.ID.gt(new ProductId(page.afterId())).and(matches(filter));
        return products(partner, condition, page.fetchSize());
    }

    Optional<Product> find(PartnerId partner, ProductId id) {
        return products(partner, PRODUCT.ID.eq(id), 1).stream().findFirst();
    }

    List<Product> all(PartnerId partner, Collection<ProductId> ids) {
        return products(partner, PRODUCT.ID.in(ids), Integer.MAX_VALUE);
    }

    Map<ProductId, String> names(PartnerId partner, Collection<ProductId> ids) {
        return db.select(PRODUCT.ID, PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.in(ids))
                .fetchMap(PRODUCT.ID, PRODUCT.NAME);
    }

    List<String> groups(PartnerId partner) {
        return db.selectDistinct(PRODUCT.PRODUCT_GROUP)
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.PRODUCT_GROUP.isNotNull())
                .orderBy(PRODUCT.PRODUCT_GROUP)
                .fetch(PRODUCT.PRODUCT_GROUP);
    }

    /** Which of code and reference another product already has. */
    Set<String> taken(PartnerId partner, ProductId self, ProductDetails details) {
        var taken = new HashSet<String>();
        db.select(PRODUCT.CODE, PRODUCT.REFERENCE)
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.ne(self))
                .and(PRODUCT.CODE.eq(details.code()).or(PRODUCT.REFERENCE.eq(details.reference())))
                .forEach(other -> taken.add(other.value1().equals(details.code()) ? "code" : "reference"));
        return taken;
    }

    /** Locks the product's row; whether it has this version. */
    boolean lock(PartnerId partner, ProductId id, int version) {
        return db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.eq(id))
                .and(PRODUCT.VERSION.eq(version))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void add(PartnerId partner, ProductRow product, Instant now) {
        db.insertInto(PRODUCT)
                .set(PRODUCT.PARTNER_ID, partner)
                .set(PRODUCT.ID, product.id())
                .set(columns(product))
                .set(PRODUCT.CREATED_AT, now)
                .execute();
        addPrices(partner, product);
    }

    void change(PartnerId partner, ProductRow product) {
        db.update(PRODUCT)
                .set(columns(product))
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.eq(product.id()))
                .execute();
        db.deleteFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.eq(product.id()))
                .execute();
        addPrices(partner, product);
    }

    private void addPrices(PartnerId partner, ProductRow product) {
        var prices = product.details().prices().stream()
                .map(price -> row(partner, product.id(), price.intervalColumn(), price.currency(), price.unitPrice()))
                .toList();
        if (!prices.isEmpty()) {
            db.insertInto(
                            PRODUCT_PRICE,
                            PRODUCT_PRICE.PARTNER_ID,
                            PRODUCT_PRICE.PRODUCT_ID,
                            PRODUCT_PRICE.BILLING_INTERVAL,
                            PRODUCT_PRICE.CURRENCY,
                            PRODUCT_PRICE.UNIT_PRICE)
                    .valuesOfRows(prices)
                    .execute();
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(ProductRow product) {
        var details = product.details();
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(PRODUCT.REFERENCE, details.reference());
        columns.put(PRODUCT.CODE, details.code());
        columns.put(PRODUCT.NAME, details.name());
        columns.put(PRODUCT.PRODUCT_GROUP, details.group());
        columns.put(PRODUCT.KIND, details.kind());
        columns.put(PRODUCT.VAT_CODE_ID, product.vatCode());
        columns.put(PRODUCT.LEDGER_ACCOUNT_ID, product.ledgerAccount());
        return columns;
    }

    private static Condition matches(ProductFilter filter) {
        return (filter.reference() == null ? noCondition() : PRODUCT.REFERENCE.eq(filter.reference()))
                .and(
                        filter.q() == null
                                ? noCondition()
                                : PRODUCT.NAME.contains(filter.q()).or(PRODUCT.CODE.startsWith(filter.q())));
    }

    private List<Product> products(PartnerId partner, Condition condition, int limit) {
        var rows = db.select(PRODUCT.asterisk(), VAT_CODE.CODE, LEDGER_ACCOUNT.CODE)
                .from(PRODUCT)
                .leftJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(PRODUCT.PARTNER_ID), VAT_CODE.ID.eq(PRODUCT.VAT_CODE_ID))
                .leftJoin(LEDGER_ACCOUNT)
                .on(LEDGER_ACCOUNT.PARTNER_ID.eq(PRODUCT.PARTNER_ID), LEDGER_ACCOUNT.ID.eq(PRODUCT.LEDGER_ACCOUNT_ID))
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(PRODUCT.ID)
                .limit(limit)
                .fetch();
        var prices = prices(partner, rows.getValues(PRODUCT.ID));
        return rows.map(product -> product(product, prices.getOrDefault(product.get(PRODUCT.ID), List.of())));
    }

    private Map<ProductId, List<ProductPrice>> prices(PartnerId partner, Collection<ProductId> products) {
        return db.select(
                        PRODUCT_PRICE.PRODUCT_ID,
                        PRODUCT_PRICE.BILLING_INTERVAL,
                        PRODUCT_PRICE.CURRENCY,
                        PRODUCT_PRICE.UNIT_PRICE)
                .from(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.in(products))
                .fetchGroups(
                        price -> price.value1(),
                        price -> ProductPrice.fromColumns(price.value2(), price.value3(), price.value4()));
    }

    private static Product product(Record row, List<ProductPrice> prices) {
        return new Product(
                row.get(PRODUCT.ID),
                new ProductDetails(
                        row.get(PRODUCT.REFERENCE),
                        row.get(PRODUCT.CODE),
                        row.get(PRODUCT.NAME),
                        row.get(PRODUCT.PRODUCT_GROUP),
                        row.get(PRODUCT.KIND),
                        prices,
                        row.get(VAT_CODE.CODE),
                        row.get(LEDGER_ACCOUNT.CODE)),
                row.get(PRODUCT.CREATED_AT),
                row.get(PRODUCT.VERSION));
    }
}
