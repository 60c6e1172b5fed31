package nl.florijn.partners;

import static florijn.db.Tables.NUMBER_SERIES;

import java.time.LocalDate;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class JooqNumberSeriesRepository {

    private final DSLContext db;

    JooqNumberSeriesRepository(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, NumberSeries series) {
        db.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.PARTNER_ID, partner)
                .set(NUMBER_SERIES.CODE, series.code())
                .set(NUMBER_SERIES.PATTERN, series.pattern())
                .set(NUMBER_SERIES.RESTARTS, series.restarts())
                .set(NUMBER_SERIES.NEXT_NUMBER, series.next())
                .execute();
    }

    NumberSeries find(PartnerId partner, SeriesCode code) {
        return series(partner, code).fetchSingle(Records.mapping(NumberSeries::new));
    }

    NumberSeries lock(PartnerId partner, SeriesCode code) {
        return series(partner, code).forUpdate().fetchSingle(Records.mapping(NumberSeries::new));
    }

    void save(PartnerId partner, NumberSeries series) {
        db.update(NUMBER_SERIES)
                .set(NUMBER_SERIES.PATTERN, series.pattern())
                .set(NUMBER_SERIES.RESTARTS, series.restarts())
                .set(NUMBER_SERIES.NEXT_NUMBER, series.next())
                .set(NUMBER_SERIES.PERIOD, series.period())
                .set(NUMBER_SERIES.LAST_DATE, series.lastDate())
                .where(NUMBER_SERIES.PARTNER_ID.eq(partner))
                .and(NUMBER_SERIES.CODE.eq(series.code()))
                .execute();
    }

    private SelectConditionStep<Record6<SeriesCode, String, Boolean, Long, String, LocalDate>> series(
            PartnerId partner, SeriesCode code) {
        return db.select(
                        NUMBER_SERIES.CODE,
                        NUMBER_SERIES.PATTERN,
                        NUMBER_SERIES.RESTARTS,
                        NUMBER_SERIES.NEXT_NUMBER,
                        NUMBER_SERIES.PERIOD,
                        NUMBER_SERIES.LAST_DATE)
                .from(NUMBER_SERIES)
                .where(NUMBER_SERIES.PARTNER_ID.eq(partner))
                .and(NUMBER_SERIES.CODE.eq(code));
    }
}
