package nl.florijn.subscriptions.indexations;

import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.function.UnaryOperator;
import nl.florijn.billing.pricing.RaisedPrice;
import nl.florijn.catalog.IndexationId;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.JooqSubscriptionChanges;
import nl.florijn.subscriptions.SubscriptionChangeId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The dated changes that an indexation makes to prices, and what becomes of them when it is undone (R17). */
@Repository
public class JooqIndexationChanges {

    private static final Columns<RaisedPrice> PRICE = new Columns<RaisedPrice>()
            .with(SUBSCRIPTION_CHANGE.EFFECTIVE, RaisedPrice::effective)
            .with(SUBSCRIPTION_CHANGE.UNIT_PRICE, RaisedPrice::after, UnitPrice::toDecimal)
            .with(SUBSCRIPTION_CHANGE.PRICE_CURRENCY, RaisedPrice::currency, Currency::getCurrencyCode)
            .with(SUBSCRIPTION_CHANGE.DISCOUNT_PERCENT, RaisedPrice::discount, Percentage::toDecimal)
            .with(
                    SUBSCRIPTION_CHANGE.PRICE_BEFORE,
                    price -> price.before().unitPrice().toDecimal());

    private final DSLContext db;
    private final JooqSubscriptionChanges changes;

    JooqIndexationChanges(DSLContext db, JooqSubscriptionChanges changes) {
        this.db = db;
        this.changes = changes;
    }

    private record Raise(SubscriptionChangeId id, SubscriptionId subscription, int number, RaisedPrice price) {}

    /** Gives each the dated changes to its prices. */
    void raise(
            PartnerId partner,
            IndexationId indexation,
            Collection<IndexedSubscription> raised,
            IdSequence ids,
            Instant now) {
        var columns = new Columns<Raise>()
                .always(SUBSCRIPTION_CHANGE.PARTNER_ID, partner)
                .with(SUBSCRIPTION_CHANGE.ID, Raise::id)
                .with(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID, Raise::subscription)
                .with(SUBSCRIPTION_CHANGE.CHANGE_NO, Raise::number)
                .with(Raise::price, PRICE)
                .always(SUBSCRIPTION_CHANGE.INDEXATION_ID, indexation)
                .always(SUBSCRIPTION_CHANGE.CREATED_AT, now);
        var rows = new BulkInsert<>(db, SUBSCRIPTION_CHANGE, columns);
        var last = changes.lastNumbers(
                partner, raised.stream().map(one -> one.stored().id()).toList());
        for (var one : raised) {
            var subscription = one.stored().id();
            var number = last.getOrDefault(subscription, 0);
            for (var price : one.prices()) {
                rows.row(new Raise(new SubscriptionChangeId(ids.next()), subscription, ++number, price));
            }
        }
        rows.send();
    }

    /** Takes the changes away where nothing from their first day on is billed. */
    void takeAwayUnbilled(PartnerId partner, IndexationId indexation, LocalDate from) {
        db.deleteFrom(SUBSCRIPTION_CHANGE)
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION_CHANGE.INDEXATION_ID.eq(indexation))
                .and(notExists(selectOne()
                        .from(SUBSCRIPTION)
                        .where(SUBSCRIPTION.PARTNER_ID.eq(SUBSCRIPTION_CHANGE.PARTNER_ID))
                        .and(SUBSCRIPTION.ID.eq(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID))
                        .and(SUBSCRIPTION.BILLED_UNTIL.gt(from))))
                .execute();
    }

    /** Gives the other changes the price before: billed days keep their price unless a change says otherwise (R7). */
    void takeBackBilled(PartnerId partner, IndexationId indexation) {
        db.update(SUBSCRIPTION_CHANGE)
                .set(SUBSCRIPTION_CHANGE.UNIT_PRICE, SUBSCRIPTION_CHANGE.PRICE_BEFORE)
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION_CHANGE.INDEXATION_ID.eq(indexation))
                .execute();
    }

    /** Has a change that converts one of an indexation be undone with it: with the price before it, converted too. */
    public void follow(
            PartnerId partner,
            SubscriptionChangeId raised,
            SubscriptionChangeId converted,
            UnaryOperator<BigDecimal> conversion) {
        db.selectFrom(SUBSCRIPTION_CHANGE)
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION_CHANGE.ID.eq(raised))
                .forEach(row -> db.update(SUBSCRIPTION_CHANGE)
                        .set(SUBSCRIPTION_CHANGE.INDEXATION_ID, row.getIndexationId())
                        .set(SUBSCRIPTION_CHANGE.PRICE_BEFORE, conversion.apply(row.getPriceBefore()))
                        .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                        .and(SUBSCRIPTION_CHANGE.ID.eq(converted))
                        .execute());
    }
}
