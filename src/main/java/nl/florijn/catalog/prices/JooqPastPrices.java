package nl.florijn.catalog.prices;

import static florijn.db.Tables.PAST_PRICE_LIST_ENTRY;
import static florijn.db.Tables.PAST_PRODUCT_GROUP;
import static florijn.db.Tables.PAST_PRODUCT_PRICE;
import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.PRICE_LIST_ENTRY;
import static florijn.db.Tables.PRODUCT_PRICE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.catalog.DatedPrice;
import nl.florijn.catalog.ProductId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads what triggers keep of prices that changed (R7). */
@Repository
public class JooqPastPrices {

    private final DSLContext db;

    JooqPastPrices(DSLContext db) {
        this.db = db;
    }

    /**
     * Prices as they were known at any moment from one on.
     *
     * @param since the first moment that is asked for
     */
    public PastPrices since(
            PartnerId partner, Instant since, Collection<ProductId> products, Collection<PriceListId> lists) {
        return new PastPrices(
                prices(partner, since, products),
                groups(partner, since, products),
                lists.isEmpty() ? Map.of() : entries(partner, since, lists, products),
                lists.isEmpty() ? Map.of() : codes(partner, lists));
    }

    private Map<ProductId, List<KnownPrice<UsualPrice>>> prices(
            PartnerId partner, Instant since, Collection<ProductId> products) {
        Map<ProductId, List<KnownPrice<UsualPrice>>> known = new HashMap<>();
        db.selectFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.in(products))
                .forEach(row -> add(
                        known,
                        row.getProductId(),
                        new KnownPrice<>(priceKey(row), price(row), row.getRecordedAt(), null)));
        db.selectFrom(PAST_PRODUCT_PRICE)
                .where(PAST_PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PAST_PRODUCT_PRICE.PRODUCT_ID.in(products))
                .and(PAST_PRODUCT_PRICE.KNOWN_UNTIL.gt(since))
                .forEach(row -> add(
                        known,
                        row.getProductId(),
                        new KnownPrice<>(priceKey(row), price(row), row.getRecordedAt(), row.getKnownUntil())));
        return known;
    }

    private Map<ProductId, List<PastPrices.Group>> groups(
            PartnerId partner, Instant since, Collection<ProductId> products) {
        return db.selectFrom(PAST_PRODUCT_GROUP)
                .where(PAST_PRODUCT_GROUP.PARTNER_ID.eq(partner))
                .and(PAST_PRODUCT_GROUP.PRODUCT_ID.in(products))
                .and(PAST_PRODUCT_GROUP.KNOWN_UNTIL.gt(since))
                .orderBy(PAST_PRODUCT_GROUP.PRODUCT_ID, PAST_PRODUCT_GROUP.KNOWN_UNTIL)
                .fetchGroups(
                        PAST_PRODUCT_GROUP.PRODUCT_ID,
                        row -> new PastPrices.Group(row.getKnownUntil(), row.getProductGroup()));
    }

    private Map<PriceListId, List<KnownPrice<PriceRow>>> entries(
            PartnerId partner, Instant since, Collection<PriceListId> lists, Collection<ProductId> products) {
        Map<PriceListId, List<KnownPrice<PriceRow>>> known = new HashMap<>();
        db.selectFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.PRICE_LIST_ID.in(lists))
                .and(PRICE_LIST_ENTRY.PRODUCT_ID.in(products).or(PRICE_LIST_ENTRY.PRODUCT_ID.isNull()))
                .forEach(row -> add(
                        known,
                        row.getPriceListId(),
                        new KnownPrice<>(
                                row.getId().value(), entry(row), row.get(PRICE_LIST_ENTRY.RECORDED_AT), null)));
        db.selectFrom(PAST_PRICE_LIST_ENTRY)
                .where(PAST_PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PAST_PRICE_LIST_ENTRY.PRICE_LIST_ID.in(lists))
                .and(PAST_PRICE_LIST_ENTRY.KNOWN_UNTIL.gt(since))
                .forEach(row -> add(
                        known,
                        row.getPriceListId(),
                        new KnownPrice<>(row.getEntryId(), entry(row), row.getRecordedAt(), row.getKnownUntil())));
        return known;
    }

    private Map<PriceListId, String> codes(PartnerId partner, Collection<PriceListId> lists) {
        return db.select(PRICE_LIST.ID, PRICE_LIST.CODE)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.ID.in(lists))
                .fetchMap(PRICE_LIST.ID, PRICE_LIST.CODE);
    }

    private static <K, V> void add(Map<K, List<KnownPrice<V>>> all, K of, KnownPrice<V> known) {
        all.computeIfAbsent(of, _ -> new ArrayList<>()).add(known);
    }

    private static List<Object> priceKey(Record row) {
        return List.of(
                row.get(PRODUCT_PRICE.BILLING_INTERVAL.getName()),
                row.get(PRODUCT_PRICE.CURRENCY.getName()),
                row.get(PRODUCT_PRICE.VALID_FROM.getName()));
    }

    /** Both tables name their columns alike. */
    private static UsualPrice price(Record record) {
        var row = record.into(PRODUCT_PRICE);
        return DatedPrice.fromColumns(
                        row.getBillingInterval(), row.getCurrency(), row.getUnitPrice(), row.getValidFrom())
                .toCore();
    }

    private static PriceRow entry(Record record) {
        var row = record.into(PRICE_LIST_ENTRY);
        var interval = row.getBillingInterval();
        return new PriceListEntryDetails(
                        row.getProductId(),
                        row.getProductGroup(),
                        row.getMinimumQuantity(),
                        row.getValidFrom(),
                        row.getValidUntil(),
                        interval == null || interval.isEmpty() ? null : Interval.parse(interval),
                        row.getCurrency(),
                        row.getUnitPrice(),
                        row.getAmountOff(),
                        row.getPercentOff())
                .toCore();
    }
}
