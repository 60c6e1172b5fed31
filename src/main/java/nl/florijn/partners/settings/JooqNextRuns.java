package nl.florijn.partners.settings;

import static florijn.db.Tables.PARTNER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqNextRuns {

    private final DSLContext db;

    JooqNextRuns(DSLContext db) {
        this.db = db;
    }

    /** Of all partners: the scheduler works for the provider. */
    List<NextRun> until(LocalDate runDate) {
        return db.select(PARTNER.PARTNER_ID, PARTNER.NEXT_RUN_DATE, PARTNER.RUN_HOUR, PARTNER.TIME_ZONE)
                .from(PARTNER.forceIndex("partner_next_run"))
                .where(PARTNER.NEXT_RUN_DATE.le(runDate))
                .orderBy(PARTNER.NEXT_RUN_DATE, PARTNER.PARTNER_ID)
                .fetch(row -> new NextRun(row.value1(), row.value2(), row.value3(), ZoneId.of(row.value4())));
    }

    /** Whether it still stood at {@code from}. */
    boolean advance(PartnerId partner, LocalDate from, LocalDate to) {
        return db.update(PARTNER)
                        .set(PARTNER.NEXT_RUN_DATE, to)
                        .where(PARTNER.PARTNER_ID.eq(partner))
                        .and(PARTNER.NEXT_RUN_DATE.eq(from))
                        .execute()
                == 1;
    }
}
