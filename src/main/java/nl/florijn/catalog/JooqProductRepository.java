package nl.florijn.catalog;

import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PAST_PRODUCT_GROUP;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class JooqProductRepository {

    private static final OrderMade MADE = OrderMade.of(PRODUCT.CREATED_AT, PRODUCT.ID);

    private static final Columns<ProductDetails> DETAILS = new Columns<ProductDetails>()
            .with(PRODUCT.REFERENCE, ProductDetails::reference)
            .with(PRODUCT.CODE, ProductDetails::code)
            .with(PRODUCT.NAME, ProductDetails::name)
            .with(PRODUCT.PRODUCT_GROUP, ProductDetails::group)
            .with(PRODUCT.KIND, ProductDetails::kind)
            .with(PRODUCT.EXPLANATION, ProductDetails::explanation);

    private static final Columns<ProductRow> COLUMNS = new Columns<ProductRow>()
            .with(ProductRow::details, DETAILS)
            .with(PRODUCT.VAT_CODE_ID, ProductRow::vatCode)
            .with(PRODUCT.LEDGER_ACCOUNT_ID, ProductRow::ledgerAccount);

    private final DSLContext db;
    private final JooqDatedPrices prices;

    JooqProductRepository(DSLContext db, JooqDatedPrices prices) {
        this.db = db;
        this.prices = prices;
    }

    List<Product> list(PartnerId partner, ProductFilter filter, PageRequest page, LocalDate today) {
        var condition = MADE.after(page.afterMade()).and(matches(filter));
        return products(partner, condition, page.fetchSize(), today);
    }

    Optional<Product> find(PartnerId partner, ProductId id, LocalDate today) {
        return products(partner, PRODUCT.ID.eq(id), 1, today).stream().findFirst();
    }

    /**
     * One product, or all of a group.
     *
     * @param group its very name; null when it is one product
     */
    public List<Product> sold(PartnerId partner, @Nullable ProductId id, @Nullable String group) {
        var condition = id == null ? PRODUCT.PRODUCT_GROUP.eq(group) : PRODUCT.ID.eq(id);
        return products(partner, condition, Integer.MAX_VALUE, LocalDate.EPOCH).stream()
                .filter(product ->
                        group == null || group.equals(product.details().group()))
                .toList();
    }

    /** Products as the core wants them to find a price on any day; how they are taxed is left out. */
    Map<ProductId, PricedProduct> forPricing(PartnerId partner, Collection<ProductId> ids) {
        var dated = prices.of(partner, ids);
        return db.select(PRODUCT.ID, PRODUCT.NAME, PRODUCT.PRODUCT_GROUP)
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.in(ids))
                .fetchMap(
                        PRODUCT.ID,
                        row -> new PricedProduct(
                                row.value1().value(),
                                row.value2(),
                                row.value3(),
                                dated.getOrDefault(row.value1(), List.of()).stream()
                                        .map(DatedPrice::toCore)
                                        .toList(),
                                null,
                                null));
    }

    public Map<ProductId, String> names(PartnerId partner, Collection<ProductId> ids) {
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
                .set(COLUMNS.of(product))
                .set(PRODUCT.CREATED_AT, now)
                .execute();
        product.details().prices().forEach(price -> prices.set(partner, product.id(), new DatedPrice(price, null)));
    }

    /** @param today the day on which its prices are those that it is to have */
    void change(PartnerId partner, ProductRow product, LocalDate today) {
        db.update(PRODUCT)
                .set(COLUMNS.of(product))
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.eq(product.id()))
                .execute();
        prices.change(partner, product.id(), product.details().prices(), today);
    }

    /** Locks its row, when there is one. */
    void lock(PartnerId partner, ProductId id) {
        db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    void delete(PartnerId partner, ProductId id) {
        prices.deleteAll(partner, id);
        db.deleteFrom(PAST_PRODUCT_GROUP)
                .where(PAST_PRODUCT_GROUP.PARTNER_ID.eq(partner))
                .and(PAST_PRODUCT_GROUP.PRODUCT_ID.eq(id))
                .execute();
        db.deleteFrom(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.eq(id))
                .execute();
    }

    private static Condition matches(ProductFilter filter) {
        return (filter.reference() == null ? noCondition() : PRODUCT.REFERENCE.eq(filter.reference()))
                .and(
                        filter.q() == null
                                ? noCondition()
                                : PRODUCT.NAME.contains(filter.q()).or(PRODUCT.CODE.startsWithIgnoreCase(filter.q())));
    }

    private List<Product> products(PartnerId partner, Condition condition, int limit, LocalDate today) {
        var rows = db.select(PRODUCT.asterisk(), VAT_CODE.CODE, LEDGER_ACCOUNT.CODE)
                .from(PRODUCT)
                .leftJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(PRODUCT.PARTNER_ID), VAT_CODE.ID.eq(PRODUCT.VAT_CODE_ID))
                .leftJoin(LEDGER_ACCOUNT)
                .on(LEDGER_ACCOUNT.PARTNER_ID.eq(PRODUCT.PARTNER_ID), LEDGER_ACCOUNT.ID.eq(PRODUCT.LEDGER_ACCOUNT_ID))
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(MADE.oldestFirst())
                .limit(limit)
                .fetch();
        var dated = prices.of(partner, rows.getValues(PRODUCT.ID));
        return rows.map(row -> product(row, dated.getOrDefault(row.get(PRODUCT.ID), List.of()), today));
    }

    private static Product product(Record row, List<DatedPrice> prices, LocalDate today) {
        return new Product(
                row.get(PRODUCT.ID),
                new ProductDetails(
                        row.get(PRODUCT.REFERENCE),
                        row.get(PRODUCT.CODE),
                        row.get(PRODUCT.NAME),
                        row.get(PRODUCT.PRODUCT_GROUP),
                        row.get(PRODUCT.KIND),
                        DatedPrice.inForce(prices, today).stream()
                                .map(DatedPrice::price)
                                .toList(),
                        row.get(VAT_CODE.CODE),
                        row.get(LEDGER_ACCOUNT.CODE),
                        row.get(PRODUCT.EXPLANATION)),
                prices.stream().filter(price -> price.isAfter(today)).toList(),
                row.get(PRODUCT.CREATED_AT),
                row.get(PRODUCT.VERSION));
    }
}
