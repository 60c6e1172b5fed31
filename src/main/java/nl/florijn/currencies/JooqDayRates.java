package nl.florijn.currencies;

import static florijn.db.Tables.DAY_RATE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reference rates; they belong to no partner. */
@Component
class JooqDayRates {

    private static final Columns<DayRate> COLUMNS = new Columns<DayRate>()
            .with(DAY_RATE.RATE_DATE, DayRate::date)
            .with(DAY_RATE.CURRENCY, DayRate::currency)
            .with(DAY_RATE.RATE, DayRate::rate);

    private final DSLContext db;

    JooqDayRates(DSLContext db) {
        this.db = db;
    }

    /** The last one on or before a day. */
    Optional<BigDecimal> last(String currency, LocalDate date) {
        return db.select(DAY_RATE.RATE)
                .from(DAY_RATE)
                .where(DAY_RATE.CURRENCY.eq(currency))
                .and(DAY_RATE.RATE_DATE.le(date))
                .orderBy(DAY_RATE.RATE_DATE.desc())
                .limit(1)
                .fetchOptional(DAY_RATE.RATE);
    }

    /** All from one day to another, both included. */
    Set<DayRate> between(LocalDate from, LocalDate to) {
        return db.select(DAY_RATE.RATE_DATE, DAY_RATE.CURRENCY, DAY_RATE.RATE)
                .from(DAY_RATE)
                .where(DAY_RATE.RATE_DATE.between(from, to))
                .fetchSet(Records.mapping(DayRate::new));
    }

    /** The newest first, those of a day by currency, from after a rate on. */
    List<DayRate> newest(DayRateFilter filter, @Nullable LocalDate afterDate, String afterCurrency, int limit) {
        return db.select(DAY_RATE.RATE_DATE, DAY_RATE.CURRENCY, DAY_RATE.RATE)
                .from(DAY_RATE)
                .where(filter.currency() == null ? noCondition() : DAY_RATE.CURRENCY.eq(filter.currency()))
                .and(filter.from() == null ? noCondition() : DAY_RATE.RATE_DATE.ge(filter.from()))
                .and(filter.to() == null ? noCondition() : DAY_RATE.RATE_DATE.le(filter.to()))
                .and(isAfter(filter, afterDate, afterCurrency))
                .orderBy(inOrder(filter))
                .limit(limit)
                .fetch(Records.mapping(DayRate::new));
    }

    // Of one currency there is one rate a day: told no more than that, MariaDB reads them in order and sorts nothing.
    private static List<OrderField<?>> inOrder(DayRateFilter filter) {
        return filter.currency() == null
                ? List.of(DAY_RATE.RATE_DATE.desc(), DAY_RATE.CURRENCY)
                : List.of(DAY_RATE.RATE_DATE.desc());
    }

    private static Condition isAfter(DayRateFilter filter, @Nullable LocalDate date, String currency) {
        if (date == null) {
            return noCondition();
        }
        return filter.currency() != null
                ? DAY_RATE.RATE_DATE.lt(date)
                : DAY_RATE.RATE_DATE.lt(date).or(DAY_RATE.RATE_DATE.eq(date).and(DAY_RATE.CURRENCY.gt(currency)));
    }

    /** Those of the last day that has any, by currency. */
    List<DayRate> latest() {
        return db.select(DAY_RATE.RATE_DATE, DAY_RATE.CURRENCY, DAY_RATE.RATE)
                .from(DAY_RATE)
                .where(DAY_RATE.RATE_DATE.eq(select(max(DAY_RATE.RATE_DATE)).from(DAY_RATE)))
                .orderBy(DAY_RATE.CURRENCY)
                .fetch(Records.mapping(DayRate::new));
    }

    /** The last one of each currency, by currency. */
    List<DayRate> newestOfEach() {
        var newest = select(DAY_RATE.CURRENCY, max(DAY_RATE.RATE_DATE))
                .from(DAY_RATE)
                .groupBy(DAY_RATE.CURRENCY)
                .asTable("newest", "currency", "day");
        return db.select(DAY_RATE.RATE_DATE, DAY_RATE.CURRENCY, DAY_RATE.RATE)
                .from(newest)
                .join(DAY_RATE)
                .on(DAY_RATE.CURRENCY.eq(newest.field("currency", DAY_RATE.CURRENCY.getDataType())))
                .and(DAY_RATE.RATE_DATE.eq(newest.field("day", DAY_RATE.RATE_DATE.getDataType())))
                .orderBy(DAY_RATE.CURRENCY)
                .fetch(Records.mapping(DayRate::new));
    }

    boolean isKnown(String currency, LocalDate date) {
        return db.fetchExists(DAY_RATE, DAY_RATE.CURRENCY.eq(currency).and(DAY_RATE.RATE_DATE.eq(date)));
    }

    /** A rate that is known already is replaced. */
    void keep(Collection<DayRate> rates) {
        var rows = BulkInsert.replacing(List.of(DAY_RATE.RATE), db, DAY_RATE, COLUMNS);
        rates.forEach(rows::row);
        rows.send();
    }

    /** Takes one away; empty when it is not there. */
    Optional<BigDecimal> delete(String currency, LocalDate date) {
        var rate = db.select(DAY_RATE.RATE)
                .from(DAY_RATE)
                .where(DAY_RATE.CURRENCY.eq(currency))
                .and(DAY_RATE.RATE_DATE.eq(date))
                .forUpdate()
                .fetchOptional(DAY_RATE.RATE);
        rate.ifPresent(gone -> db.deleteFrom(DAY_RATE)
                .where(DAY_RATE.CURRENCY.eq(currency))
                .and(DAY_RATE.RATE_DATE.eq(date))
                .execute());
        return rate;
    }
}
