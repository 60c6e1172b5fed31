package nl.florijn.subscriptions;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import florijn.db.tables.Customer;
import java.util.Optional;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductUse;
import nl.florijn.catalog.Sale;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Subscriptions with something left to bill, that have no price of their own. */
@Component
class JooqSubscriptionsOfProduct implements ProductUse {

    private static final Customer PAYER = CUSTOMER.as("payer");

    private final DSLContext db;
    private final PriceLists lists;

    JooqSubscriptionsOfProduct(DSLContext db, PriceLists lists) {
        this.db = db;
        this.lists = lists;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, Product before, Product after) {
        var isLess = before.details().prices().stream()
                .anyMatch(price -> after.price(price.interval(), String.valueOf(price.currency()))
                        .isEmpty());
        var left = isLess ? leftWithout(partner, before, after) : 0;
        return left == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                                "PRICE_OF_SUBSCRIPTIONS",
                                "Running subscriptions take this product at prices that would be gone: " + left
                                        + ". Give them another product or a price of their own, or end them, first.",
                                left)
                        .about(before.id()));
    }

    /** How many had a price and would have none. */
    private int leftWithout(PartnerId partner, Product before, Product after) {
        var firstDay = min(SUBSCRIPTION.DUE_FROM);
        var quantity = min(abs(SUBSCRIPTION.QUANTITY));
        var subscriptions = count();
        return db
                .select(
                        SUBSCRIPTION.BILLING_INTERVAL,
                        PAYER.CURRENCY,
                        PRICE_LIST.CODE,
                        firstDay,
                        quantity,
                        subscriptions)
                .from(SUBSCRIPTION)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .join(PAYER)
                .on(PAYER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), PAYER.ID.eq(CUSTOMER.PAYER_ID))
                .leftJoin(PRICE_LIST)
                .on(PRICE_LIST.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), PRICE_LIST.ID.eq(CUSTOMER.PRICE_LIST_ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.DUE_FROM.isNotNull())
                .and(SUBSCRIPTION.UNIT_PRICE.isNull())
                .and(notExists(selectOne()
                        .from(SUBSCRIPTION_CHANGE)
                        .where(isOfIt(SUBSCRIPTION_CHANGE.UNIT_PRICE.isNotNull()))))
                .and(takes(before))
                .groupBy(SUBSCRIPTION.BILLING_INTERVAL, PAYER.CURRENCY, PRICE_LIST.CODE)
                .fetch()
                .stream()
                .filter(row -> before.price(row.get(SUBSCRIPTION.BILLING_INTERVAL), row.get(PAYER.CURRENCY))
                                .isPresent()
                        && !lists.hasPrice(
                                partner,
                                row.get(PRICE_LIST.CODE),
                                new Sale(
                                        after,
                                        row.get(SUBSCRIPTION.BILLING_INTERVAL),
                                        row.get(PAYER.CURRENCY),
                                        row.get(quantity),
                                        row.get(firstDay))))
                .mapToInt(row -> row.get(subscriptions))
                .sum();
    }

    /** Those of it from their first day on, unless they went over to another one, and those that go over to it. */
    private static Condition takes(Product product) {
        var firstUnbilled = coalesce(SUBSCRIPTION.BILLED_UNTIL, SUBSCRIPTION.START_DATE);
        var wentOver =
                isOfIt(SUBSCRIPTION_CHANGE.PRODUCT_ID.isNotNull()).and(SUBSCRIPTION_CHANGE.EFFECTIVE.le(firstUnbilled));
        var goesOver = isOfIt(SUBSCRIPTION_CHANGE.PRODUCT_ID.eq(product.id()));
        return SUBSCRIPTION
                .PRODUCT_ID
                .eq(product.id())
                .and(notExists(selectOne().from(SUBSCRIPTION_CHANGE).where(wentOver)))
                .or(exists(selectOne().from(SUBSCRIPTION_CHANGE).where(goesOver)));
    }

    private static Condition isOfIt(Condition which) {
        return SUBSCRIPTION_CHANGE
                .PARTNER_ID
                .eq(SUBSCRIPTION.PARTNER_ID)
                .and(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .and(which);
    }
}
