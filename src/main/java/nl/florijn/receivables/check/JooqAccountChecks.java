package nl.florijn.receivables.check;

import static florijn.db.Tables.ACCOUNT_CHECK;
import static florijn.db.Tables.DEBTOR_ACCOUNT;

import java.time.Instant;
import java.util.List;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** When accounts are checked, and what was found last. */
@Repository
public class JooqAccountChecks {

    private static final String NONE = "[]";

    private final DSLContext db;
    private final JsonMapper json;

    JooqAccountChecks(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether the last check found all sums as they should be; true before the first one. */
    public boolean isWell(PartnerId partner) {
        return !db.fetchExists(ACCOUNT_CHECK, ACCOUNT_CHECK.PARTNER_ID.eq(partner), ACCOUNT_CHECK.FAULTS.ne(NONE));
    }

    /** Has it checked soon. */
    void ask(PartnerId partner, Instant now) {
        db.insertInto(ACCOUNT_CHECK)
                .set(ACCOUNT_CHECK.PARTNER_ID, partner)
                .set(ACCOUNT_CHECK.DUE_AT, now)
                .onDuplicateKeyUpdate()
                .set(ACCOUNT_CHECK.DUE_AT, now)
                .execute();
    }

    /** Who is to be checked by then, or never was. Without a partner: it finds them. */
    List<PartnerId> due(Instant now) {
        return db.selectDistinct(DEBTOR_ACCOUNT.PARTNER_ID)
                .from(DEBTOR_ACCOUNT)
                .leftJoin(ACCOUNT_CHECK)
                .on(ACCOUNT_CHECK.PARTNER_ID.eq(DEBTOR_ACCOUNT.PARTNER_ID))
                .where(ACCOUNT_CHECK.PARTNER_ID.isNull().or(ACCOUNT_CHECK.DUE_AT.le(now)))
                .fetch(DEBTOR_ACCOUNT.PARTNER_ID);
    }

    /** Who has accounts at all. Without a partner: it finds them. */
    List<PartnerId> all() {
        return db.selectDistinct(DEBTOR_ACCOUNT.PARTNER_ID).from(DEBTOR_ACCOUNT).fetch(DEBTOR_ACCOUNT.PARTNER_ID);
    }

    /** What was found last and does not fit. Without a partner: all of it is shown. */
    List<AccountCheck> faulty() {
        return db.selectFrom(ACCOUNT_CHECK)
                .where(ACCOUNT_CHECK.FAULTS.ne(NONE))
                .orderBy(ACCOUNT_CHECK.PARTNER_ID)
                .fetch(row -> new AccountCheck(
                        row.getPartnerId(), List.of(json.readValue(row.getFaults(), AccountFault[].class))));
    }

    /** Takes a check that is due; false when another node was first. */
    boolean take(PartnerId partner, Instant now, Instant next) {
        return db.insertInto(ACCOUNT_CHECK)
                                .set(ACCOUNT_CHECK.PARTNER_ID, partner)
                                .set(ACCOUNT_CHECK.DUE_AT, next)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1
                || db.update(ACCOUNT_CHECK)
                                .set(ACCOUNT_CHECK.DUE_AT, next)
                                .where(ACCOUNT_CHECK.PARTNER_ID.eq(partner))
                                .and(ACCOUNT_CHECK.DUE_AT.le(now))
                                .execute()
                        == 1;
    }

    /** @param next when it is due if nobody checked it before */
    void keep(AccountCheck check, Instant at, Instant next) {
        var faults = json.writeValueAsString(check.faults());
        db.insertInto(ACCOUNT_CHECK)
                .set(ACCOUNT_CHECK.PARTNER_ID, check.partner())
                .set(ACCOUNT_CHECK.DUE_AT, next)
                .set(ACCOUNT_CHECK.CHECKED_AT, at)
                .set(ACCOUNT_CHECK.FAULTS, faults)
                .onDuplicateKeyUpdate()
                .set(ACCOUNT_CHECK.CHECKED_AT, at)
                .set(ACCOUNT_CHECK.FAULTS, faults)
                .execute();
    }
}
