package nl.florijn.catalog;

import static florijn.db.Tables.PAST_PRICE_LIST_ENTRY;
import static florijn.db.Tables.PAST_PRODUCT_PRICE;
import static florijn.db.Tables.PRODUCT_PRICE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;

/** The prices of products, each from a day on (R15, R17). */
@Repository
public class JooqDatedPrices {

    private final DSLContext db;

    JooqDatedPrices(DSLContext db) {
        this.db = db;
    }

    /** By interval and currency, those of an earlier day first. */
    public Map<ProductId, List<DatedPrice>> of(PartnerId partner, Collection<ProductId> products) {
        return db.selectFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.in(products))
                .orderBy(
                        PRODUCT_PRICE.PRODUCT_ID,
                        PRODUCT_PRICE.BILLING_INTERVAL,
                        PRODUCT_PRICE.CURRENCY,
                        PRODUCT_PRICE.VALID_FROM)
                .fetchGroups(
                        PRODUCT_PRICE.PRODUCT_ID,
                        row -> DatedPrice.fromColumns(
                                row.getBillingInterval(), row.getCurrency(), row.getUnitPrice(), row.getValidFrom()));
    }

    /** Makes these the prices in force on a day; what comes later stays, unless there is no such price any more. */
    void change(PartnerId partner, ProductId product, Collection<ProductPrice> wanted, LocalDate today) {
        var before = of(partner, List.of(product)).getOrDefault(product, List.of());
        for (var old : before) {
            if (wanted.stream().noneMatch(old::isFor)) {
                db.deleteFrom(PRODUCT_PRICE)
                        .where(is(partner, product, old.price()))
                        .and(PRODUCT_PRICE.VALID_FROM.eq(old.fromColumn()))
                        .execute();
            }
        }
        var inForce = DatedPrice.inForce(before, today);
        for (var price : wanted) {
            var old =
                    inForce.stream().filter(one -> one.isFor(price)).findFirst().orElse(null);
            if (old == null || !Objects.equals(old.price().unitPrice(), price.unitPrice())) {
                set(partner, product, new DatedPrice(price, old == null ? null : old.from()));
            }
        }
    }

    /** A price from a day on, in the place of the one that there may be from that day. */
    void set(PartnerId partner, ProductId product, DatedPrice price) {
        setting(partner, product, price).execute();
    }

    /** As {@link #set}, for who sets many in one packet. */
    public Query setting(PartnerId partner, ProductId product, DatedPrice price) {
        return db.insertInto(PRODUCT_PRICE)
                .set(PRODUCT_PRICE.PARTNER_ID, partner)
                .set(PRODUCT_PRICE.PRODUCT_ID, product)
                .set(PRODUCT_PRICE.BILLING_INTERVAL, price.price().intervalColumn())
                .set(PRODUCT_PRICE.CURRENCY, price.price().currency())
                .set(PRODUCT_PRICE.VALID_FROM, price.fromColumn())
                .set(PRODUCT_PRICE.UNIT_PRICE, price.price().unitPrice())
                .onDuplicateKeyUpdate()
                .set(PRODUCT_PRICE.UNIT_PRICE, price.price().unitPrice());
    }

    void raise(PartnerId partner, ProductId product, IndexationId indexation, Collection<DatedPrice> raised) {
        for (var price : raised) {
            db.insertInto(PRODUCT_PRICE)
                    .set(PRODUCT_PRICE.PARTNER_ID, partner)
                    .set(PRODUCT_PRICE.PRODUCT_ID, product)
                    .set(PRODUCT_PRICE.BILLING_INTERVAL, price.price().intervalColumn())
                    .set(PRODUCT_PRICE.CURRENCY, price.price().currency())
                    .set(PRODUCT_PRICE.VALID_FROM, price.fromColumn())
                    .set(PRODUCT_PRICE.UNIT_PRICE, price.price().unitPrice())
                    .set(PRODUCT_PRICE.INDEXATION_ID, indexation)
                    .execute();
        }
    }

    void takeBack(PartnerId partner, ProductId product, IndexationId indexation) {
        db.deleteFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.eq(product))
                .and(PRODUCT_PRICE.INDEXATION_ID.eq(indexation))
                .execute();
    }

    /** Of a product that is to go: its prices, those that it had, and those that lists had for it. */
    void deleteAll(PartnerId partner, ProductId product) {
        db.deleteFrom(PRODUCT_PRICE)
                .where(PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PRODUCT_PRICE.PRODUCT_ID.eq(product))
                .execute();
        db.deleteFrom(PAST_PRODUCT_PRICE)
                .where(PAST_PRODUCT_PRICE.PARTNER_ID.eq(partner))
                .and(PAST_PRODUCT_PRICE.PRODUCT_ID.eq(product))
                .execute();
        db.deleteFrom(PAST_PRICE_LIST_ENTRY)
                .where(PAST_PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PAST_PRICE_LIST_ENTRY.PRODUCT_ID.eq(product))
                .execute();
    }

    private static Condition is(PartnerId partner, ProductId product, ProductPrice price) {
        return PRODUCT_PRICE
                .PARTNER_ID
                .eq(partner)
                .and(PRODUCT_PRICE.PRODUCT_ID.eq(product))
                .and(PRODUCT_PRICE.BILLING_INTERVAL.eq(price.intervalColumn()))
                .and(PRODUCT_PRICE.CURRENCY.eq(price.currency()));
    }
}
