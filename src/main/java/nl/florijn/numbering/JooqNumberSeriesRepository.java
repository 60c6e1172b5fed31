package nl.florijn.numbering;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.NUMBER_SERIES;
import static florijn.db.Tables.PARTNER;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqNumberSeriesRepository {

    private final DSLContext db;

    JooqNumberSeriesRepository(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, SeriesCode code, @Nullable String pattern, boolean restarts, long next) {
        db.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.PARTNER_ID, partner)
                .set(NUMBER_SERIES.CODE, code)
                .set(NUMBER_SERIES.PATTERN, pattern)
                .set(NUMBER_SERIES.RESTARTS, restarts)
                .set(NUMBER_SERIES.NEXT_NUMBER, next)
                .execute();
    }

    NumberSeries find(PartnerId partner, SeriesCode code) {
        return series(partner, code)
                .fetchOptional(Records.mapping(NumberSeries::new))
                .orElseThrow(() -> new NotFound("partner " + partner));
    }

    NumberSeries lock(PartnerId partner, SeriesCode code) {
        return series(partner, code).forUpdate().fetchSingle(Records.mapping(NumberSeries::new));
    }

    /** Each change counts, so that what was read before is known as stale. */
    void save(PartnerId partner, NumberSeries series) {
        db.update(NUMBER_SERIES)
                .set(NUMBER_SERIES.PATTERN, series.pattern())
                .set(NUMBER_SERIES.RESTARTS, series.restarts())
                .set(NUMBER_SERIES.NEXT_NUMBER, series.next())
                .set(NUMBER_SERIES.COUNTED_ON, series.countedOn())
                .set(NUMBER_SERIES.LAST_DATE, series.lastDate())
                .set(NUMBER_SERIES.VERSION, NUMBER_SERIES.VERSION.plus(1))
                .where(NUMBER_SERIES.PARTNER_ID.eq(partner))
                .and(NUMBER_SERIES.CODE.eq(series.code()))
                .execute();
    }

    /** Those of some whole numbers that documents of the partner bear. */
    List<String> usedAmong(PartnerId partner, Collection<String> numbers) {
        return db.select(INVOICE.NUMBER)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.NUMBER.in(numbers))
                .fetch(INVOICE.NUMBER);
    }

    /** Where the partner's business dates begin and end. */
    ZoneId zone(PartnerId partner) {
        return ZoneId.of(db.select(PARTNER.TIME_ZONE)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchSingle(PARTNER.TIME_ZONE));
    }

    /** How the partner's invoices are referred to by who pays them (R40). */
    ReferenceScheme references(PartnerId partner) {
        return requireNonNull(db.select(PARTNER.REFERENCE_SCHEME)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchSingle(PARTNER.REFERENCE_SCHEME));
    }

    private SelectConditionStep<Record7<SeriesCode, String, Boolean, Long, LocalDate, LocalDate, Integer>> series(
            PartnerId partner, SeriesCode code) {
        return db.select(
                        NUMBER_SERIES.CODE,
                        NUMBER_SERIES.PATTERN,
                        NUMBER_SERIES.RESTARTS,
                        NUMBER_SERIES.NEXT_NUMBER,
                        NUMBER_SERIES.COUNTED_ON,
                        NUMBER_SERIES.LAST_DATE,
                        NUMBER_SERIES.VERSION)
                .from(NUMBER_SERIES)
                .where(NUMBER_SERIES.PARTNER_ID.eq(partner))
                .and(NUMBER_SERIES.CODE.eq(code));
    }
}
