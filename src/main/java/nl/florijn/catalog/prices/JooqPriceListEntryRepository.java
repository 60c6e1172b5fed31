package nl.florijn.catalog.prices;

import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.PRICE_LIST_ENTRY;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import florijn.db.tables.records.PriceListEntryRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Sale;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqPriceListEntryRepository {

    private static final OrderMade MADE = OrderMade.of(PRICE_LIST_ENTRY.CREATED_AT, PRICE_LIST_ENTRY.ID);

    static final Columns<PriceListEntryDetails> DETAILS = new Columns<PriceListEntryDetails>()
            .with(PRICE_LIST_ENTRY.PRODUCT_ID, PriceListEntryDetails::productId)
            .with(PRICE_LIST_ENTRY.PRODUCT_GROUP, PriceListEntryDetails::group)
            .with(PRICE_LIST_ENTRY.MINIMUM_QUANTITY, PriceListEntryDetails::minimumQuantity)
            .with(PRICE_LIST_ENTRY.VALID_FROM, PriceListEntryDetails::from)
            .with(PRICE_LIST_ENTRY.VALID_UNTIL, PriceListEntryDetails::until)
            .with(PRICE_LIST_ENTRY.BILLING_INTERVAL, PriceListEntryDetails::intervalColumn)
            .with(PRICE_LIST_ENTRY.CURRENCY, PriceListEntryDetails::currency)
            .with(PRICE_LIST_ENTRY.UNIT_PRICE, PriceListEntryDetails::unitPrice)
            .with(PRICE_LIST_ENTRY.AMOUNT_OFF, PriceListEntryDetails::amountOff)
            .with(PRICE_LIST_ENTRY.PERCENT_OFF, PriceListEntryDetails::percentOff);

    private final DSLContext db;

    JooqPriceListEntryRepository(DSLContext db) {
        this.db = db;
    }

    List<PriceListEntry> list(PartnerId partner, PriceListId list, PageRequest page) {
        return db.selectFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.PRICE_LIST_ID.eq(list))
                .and(MADE.after(page.afterMade()))
                .orderBy(MADE.oldestFirst())
                .limit(page.fetchSize())
                .fetch(JooqPriceListEntryRepository::entry);
    }

    Optional<PriceListEntry> find(PartnerId partner, PriceListId list, PriceListEntryId id) {
        return db.selectFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.PRICE_LIST_ID.eq(list))
                .and(PRICE_LIST_ENTRY.ID.eq(id))
                .fetchOptional(JooqPriceListEntryRepository::entry);
    }

    /** The entries for the same product or group. */
    List<PriceListEntry> sameSubject(PartnerId partner, PriceListId list, PriceListEntryDetails details) {
        var product = details.productId();
        return db.selectFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.PRICE_LIST_ID.eq(list))
                .and(
                        product == null
                                ? PRICE_LIST_ENTRY.PRODUCT_GROUP.eq(details.group())
                                : PRICE_LIST_ENTRY.PRODUCT_ID.eq(product))
                .fetch(JooqPriceListEntryRepository::entry);
    }

    void add(PartnerId partner, PriceListId list, PriceListEntryId id, PriceListEntryDetails details, Instant now) {
        db.insertInto(PRICE_LIST_ENTRY)
                .set(PRICE_LIST_ENTRY.PARTNER_ID, partner)
                .set(PRICE_LIST_ENTRY.ID, id)
                .set(PRICE_LIST_ENTRY.PRICE_LIST_ID, list)
                .set(DETAILS.of(details))
                .set(PRICE_LIST_ENTRY.CREATED_AT, now)
                .execute();
    }

    void change(PartnerId partner, PriceListEntryId id, PriceListEntryDetails details) {
        db.update(PRICE_LIST_ENTRY)
                .set(DETAILS.of(details))
                .set(PRICE_LIST_ENTRY.VERSION, PRICE_LIST_ENTRY.VERSION.plus(1))
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.ID.eq(id))
                .execute();
    }

    void delete(PartnerId partner, PriceListEntryId id) {
        db.deleteFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.ID.eq(id))
                .execute();
    }

    void deleteAll(PartnerId partner, PriceListId list) {
        db.deleteFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.PRICE_LIST_ID.eq(list))
                .execute();
    }

    List<PriceListEntry> all(PartnerId partner, PriceListId list) {
        return db.selectFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.PRICE_LIST_ID.eq(list))
                .fetch(JooqPriceListEntryRepository::entry);
    }

    /** Whether some entry gives a price to what has none itself. */
    boolean hasNewPrice(PartnerId partner, String list, Sale sale) {
        var interval = sale.interval();
        return db.fetchExists(db.selectOne()
                .from(PRICE_LIST_ENTRY)
                .join(PRICE_LIST)
                .on(
                        PRICE_LIST.PARTNER_ID.eq(PRICE_LIST_ENTRY.PARTNER_ID),
                        PRICE_LIST.ID.eq(PRICE_LIST_ENTRY.PRICE_LIST_ID))
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.CODE.eq(list))
                .and(PRICE_LIST_ENTRY
                        .PRODUCT_ID
                        .eq(sale.product().id())
                        .or(PRICE_LIST_ENTRY.PRODUCT_GROUP.eq(
                                sale.product().details().group())))
                .and(PRICE_LIST_ENTRY.UNIT_PRICE.isNotNull())
                .and(PRICE_LIST_ENTRY.BILLING_INTERVAL.eq(interval == null ? "" : interval.toString()))
                .and(PRICE_LIST_ENTRY.CURRENCY.eq(sale.currency()))
                .and(PRICE_LIST_ENTRY.MINIMUM_QUANTITY.le(sale.quantity().abs()))
                .and(PRICE_LIST_ENTRY.VALID_UNTIL.isNull().or(PRICE_LIST_ENTRY.VALID_UNTIL.gt(sale.from()))));
    }

    /** Lists with the entries that some products may get; one without any is a list still. */
    Map<PriceListId, PriceTable> forCore(
            PartnerId partner, Collection<PriceListId> lists, Collection<ProductId> products) {
        return forCore(
                partner,
                PRICE_LIST.ID.in(lists),
                PRICE_LIST_ENTRY.PRICE_LIST_ID.in(lists),
                PRICE_LIST_ENTRY.PRODUCT_ID.in(products).or(PRICE_LIST_ENTRY.PRODUCT_ID.isNull()));
    }

    Map<PriceListId, PriceTable> allForCore(PartnerId partner) {
        return forCore(partner, noCondition());
    }

    private Map<PriceListId, PriceTable> forCore(PartnerId partner, Condition ofLists, Condition... ofEntries) {
        var entries = db.selectFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(and(ofEntries))
                .fetchGroups(
                        PRICE_LIST_ENTRY.PRICE_LIST_ID,
                        row -> entry(row).details().toCore());
        return db.select(PRICE_LIST.ID, PRICE_LIST.CODE)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(ofLists)
                .fetchMap(
                        row -> row.value1(),
                        row -> PriceTable.of(row.value2(), entries.getOrDefault(row.value1(), List.of())));
    }

    private static PriceListEntry entry(PriceListEntryRecord row) {
        var interval = row.getBillingInterval();
        return new PriceListEntry(
                row.getId(),
                new PriceListEntryDetails(
                        row.getProductId(),
                        row.getProductGroup(),
                        row.getMinimumQuantity(),
                        row.getValidFrom(),
                        row.getValidUntil(),
                        interval == null || interval.isEmpty() ? null : Interval.parse(interval),
                        row.getCurrency(),
                        row.getUnitPrice(),
                        row.getAmountOff(),
                        row.getPercentOff()),
                row.getCreatedAt(),
                row.getVersion());
    }
}
