package nl.florijn.accounting;

import static florijn.db.Tables.TWINFIELD_SETTINGS;

import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqTwinfieldSettings {

    private final DSLContext db;

    JooqTwinfieldSettings(DSLContext db) {
        this.db = db;
    }

    Optional<TwinfieldSetup> find(PartnerId partner) {
        return db.selectFrom(TWINFIELD_SETTINGS)
                .where(TWINFIELD_SETTINGS.PARTNER_ID.eq(partner))
                .fetchOptional(row -> new TwinfieldSetup(
                        new TwinfieldOffice(row.getOffice(), row.getJournal(), row.getDebtorsAccount()),
                        row.getVersion()));
    }

    /** Whether there were none yet. */
    boolean add(PartnerId partner, TwinfieldOffice office) {
        return db.insertInto(TWINFIELD_SETTINGS)
                        .set(TWINFIELD_SETTINGS.PARTNER_ID, partner)
                        .set(TWINFIELD_SETTINGS.OFFICE, office.office())
                        .set(TWINFIELD_SETTINGS.JOURNAL, office.journal())
                        .set(TWINFIELD_SETTINGS.DEBTORS_ACCOUNT, office.debtorsAccount())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Whether they still had this version and were changed. */
    boolean change(PartnerId partner, int version, TwinfieldOffice office) {
        return db.update(TWINFIELD_SETTINGS)
                        .set(TWINFIELD_SETTINGS.OFFICE, office.office())
                        .set(TWINFIELD_SETTINGS.JOURNAL, office.journal())
                        .set(TWINFIELD_SETTINGS.DEBTORS_ACCOUNT, office.debtorsAccount())
                        .set(TWINFIELD_SETTINGS.VERSION, TWINFIELD_SETTINGS.VERSION.plus(1))
                        .where(TWINFIELD_SETTINGS.PARTNER_ID.eq(partner))
                        .and(TWINFIELD_SETTINGS.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
