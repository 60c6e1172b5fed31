package nl.florijn.catalog;

import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.PRODUCT_PRICE;
import static florijn.db.Tables.VAT_CODE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row5;
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

    Map<ProductId, Product> findAll(PartnerId partner, Collection<ProductId> ids) {
        return products(partner, PRODUCT.ID.in(ids), Integer.MAX_VALUE).stream()
                .collect(toMap(Product::id, product -> product));
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

    void addAll(PartnerId partner, List<ProductRow> rows, Instant now) {
        var insert = db.insertInto(
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
        if (!rows.isEmpty()) {
            insert.valuesOfRows(rows.stream()
                            .map(p -> row(
                                    partner,
                                    p.id(),
                                    p.details().reference(),
                                    p.details().code(),
                                    p.details().name(),
                                    p.details().group(),
                                    p.details().kind(),
                                    p.vatCode(),
                                    p.ledgerAccount(),
                                    now))
                            .toList())
                    .execute();
            addPrices(partner, rows);
        }
    }

    void changeAll(PartnerId partner, List<ProductRow> rows) {
        db.batch(rows.stream()
                        .map(p -> db.update(PRODUCT)
                                .set(PRODUCT.REFERENCE, p.details().reference())
                                .set(PRODUCT.CODE, p.details().code())
                                .set(PRODUCT.NAME, p.details().name())
                                .set(PRODUCT.PRODUCT_GROUP, p.details().group())
                                .set(PRODUCT.KIND, p.details().kind())
                                .set(PRODUCT.VAT_CODE_ID, p.vatCode())
                                .set(PRODUCT.LEDGER_ACCOUNT_ID, p.ledgerAccount())
                                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                                .where(PRODUCT.PARTNER_ID.eq(partner))
                                .and(PRODUCT.ID.eq(p.id())))
                        .toList())
                .execute();
        db.deleteFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.in(
                        rows.stream().map(ProductRow::id).toList()))
                .execute();
        addPrices(partner, rows);
    }

    private void addPrices(PartnerId partner, List<ProductRow> rows) {
        var prices = new ArrayList<Row5<PartnerId, ProductId, String, String, BigDecimal>>();
        for (var p : rows) {
            for (var price : p.details().prices()) {
                prices.add(row(partner, p.id(), price.intervalColumn(), price.currency(), price.unitPrice()));
            }
        }
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
