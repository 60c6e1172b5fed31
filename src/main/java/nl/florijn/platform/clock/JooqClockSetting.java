package nl.florijn.platform.clock;

import static florijn.db.Tables.BUSINESS_CLOCK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

@Component
class JooqClockSetting {

    private static final short ONLY_ROW = 1;

    /** Business time {@code businessTime} was set at the real moment {@code setAt}. */
    record Setting(Instant businessTime, Instant setAt) {}

    private final DSLContext db;

    JooqClockSetting(DSLContext db) {
        this.db = db;
    }

    Optional<Setting> find() {
        return db.select(BUSINESS_CLOCK.BUSINESS_TIME, BUSINESS_CLOCK.SET_AT)
                .from(BUSINESS_CLOCK)
                .fetchOptional(Records.mapping(Setting::new));
    }

    void save(Instant businessTime, Instant setAt) {
        db.insertInto(BUSINESS_CLOCK)
                .set(BUSINESS_CLOCK.ID, ONLY_ROW)
                .set(BUSINESS_CLOCK.BUSINESS_TIME, businessTime)
                .set(BUSINESS_CLOCK.SET_AT, setAt)
                .onDuplicateKeyUpdate()
                .set(BUSINESS_CLOCK.BUSINESS_TIME, businessTime)
                .set(BUSINESS_CLOCK.SET_AT, setAt)
                .execute();
    }
}
