package nl.florijn.invoicing.facts;

import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.PAST_CUSTOMER_PRICING;
import static org.jooq.impl.DSL.field;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.JooqPastPrices;
import nl.florijn.catalog.prices.PastPrices;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.facts.PastBooks.Pricing;
import nl.florijn.money.Percentage;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What prices of customers depended on at moments in the past (R7). */
@Repository
class JooqPastPricing {

    private final DSLContext db;
    private final JooqPastPrices prices;

    JooqPastPricing(DSLContext db, JooqPastPrices prices) {
        this.db = db;
        this.prices = prices;
    }

    /** The moment it is for the database: what changes is kept until moments of the same clock. */
    Instant now(PartnerId partner) {
        return db.select(field("UTC_TIMESTAMP(6)", PAST_CUSTOMER_PRICING.KNOWN_UNTIL.getDataType()))
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchSingle()
                .value1();
    }

    /**
     * The books at any moment from one on.
     *
     * @param since null: none is asked for
     */
    PastBooks since(
            PartnerId partner,
            @Nullable Instant since,
            Collection<CustomerId> customers,
            Collection<PriceListId> lists,
            Map<ProductId, PricedProduct> products) {
        if (since == null) {
            return new PastBooks(PastPrices.NONE, Map.of(), products);
        }
        var pricing = pricing(partner, since, customers);
        var allLists = new HashSet<>(lists);
        pricing.values().stream()
                .flatMap(List::stream)
                .map(Pricing::list)
                .filter(Objects::nonNull)
                .forEach(allLists::add);
        return new PastBooks(prices.since(partner, since, products.keySet(), allLists), pricing, products);
    }

    private Map<CustomerId, List<Pricing>> pricing(PartnerId partner, Instant since, Collection<CustomerId> customers) {
        return db.selectFrom(PAST_CUSTOMER_PRICING)
                .where(PAST_CUSTOMER_PRICING.PARTNER_ID.eq(partner))
                .and(PAST_CUSTOMER_PRICING.CUSTOMER_ID.in(customers))
                .and(PAST_CUSTOMER_PRICING.KNOWN_UNTIL.gt(since))
                .orderBy(PAST_CUSTOMER_PRICING.CUSTOMER_ID, PAST_CUSTOMER_PRICING.KNOWN_UNTIL)
                .fetchGroups(PAST_CUSTOMER_PRICING.CUSTOMER_ID, row -> {
                    var discount = row.getDiscountPercent();
                    return new Pricing(
                            row.getKnownUntil(),
                            discount == null ? null : Percentage.of(discount),
                            row.getPriceListId());
                });
    }
}
