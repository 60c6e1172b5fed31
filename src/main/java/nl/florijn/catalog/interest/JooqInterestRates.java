package nl.florijn.catalog.interest;

import static florijn.db.Tables.INTEREST_PERCENT;
import static florijn.db.Tables.INTEREST_RATE;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqInterestRates {

    private final DSLContext db;

    JooqInterestRates(DSLContext db) {
        this.db = db;
    }

    /** What the partner has of its own, by name. */
    List<InterestRate> all(PartnerId partner) {
        var rates = rates(partner);
        return db.select(INTEREST_RATE.ID, INTEREST_RATE.NAME, INTEREST_RATE.KIND, INTEREST_RATE.VERSION)
                .from(INTEREST_RATE)
                .where(INTEREST_RATE.PARTNER_ID.eq(partner))
                .orderBy(INTEREST_RATE.NAME)
                .fetch(row -> new InterestRate(
                        row.value1(),
                        new InterestRateDetails(
                                row.value2(), row.value3(), rates.getOrDefault(row.value1(), List.of())),
                        null,
                        row.value4()));
    }

    private Map<InterestRateId, List<DatedInterest>> rates(PartnerId partner) {
        return db.select(INTEREST_PERCENT.INTEREST_RATE_ID, INTEREST_PERCENT.VALID_FROM, INTEREST_PERCENT.PERCENT)
                .from(INTEREST_PERCENT)
                .where(INTEREST_PERCENT.PARTNER_ID.eq(partner))
                .fetchGroups(row -> row.value1(), row -> new DatedInterest(row.value2(), row.value3()));
    }

    void add(PartnerId partner, InterestRateId id, InterestRateDetails details, Instant now) {
        db.insertInto(INTEREST_RATE)
                .set(INTEREST_RATE.PARTNER_ID, partner)
                .set(INTEREST_RATE.ID, id)
                .set(INTEREST_RATE.NAME, details.name())
                .set(INTEREST_RATE.KIND, details.kind())
                .set(INTEREST_RATE.CREATED_AT, now)
                .execute();
    }

    /** Whether it still had this version. */
    boolean raise(PartnerId partner, InterestRateId id, int version) {
        return db.update(INTEREST_RATE)
                        .set(INTEREST_RATE.VERSION, INTEREST_RATE.VERSION.plus(1))
                        .where(INTEREST_RATE.PARTNER_ID.eq(partner))
                        .and(INTEREST_RATE.ID.eq(id))
                        .and(INTEREST_RATE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void replaceRates(PartnerId partner, InterestRateId id, List<DatedInterest> rates) {
        db.deleteFrom(INTEREST_PERCENT)
                .where(INTEREST_PERCENT.PARTNER_ID.eq(partner))
                .and(INTEREST_PERCENT.INTEREST_RATE_ID.eq(id))
                .execute();
        db.insertInto(
                        INTEREST_PERCENT,
                        INTEREST_PERCENT.PARTNER_ID,
                        INTEREST_PERCENT.INTEREST_RATE_ID,
                        INTEREST_PERCENT.VALID_FROM,
                        INTEREST_PERCENT.PERCENT)
                .valuesOfRows(rates.stream()
                        .map(dated -> row(partner, id, dated.from(), dated.percent()))
                        .toList())
                .execute();
    }
}
