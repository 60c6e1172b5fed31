package nl.florijn.catalog.accounts;

import static florijn.db.Tables.LEDGER_ACCOUNT;

import florijn.db.tables.records.LedgerAccountRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.springframework.stereotype.Repository;

@Repository
class JooqLedgerAccountRepository {

    private static final OrderMade MADE = OrderMade.of(LEDGER_ACCOUNT.CREATED_AT, LEDGER_ACCOUNT.ID);

    private final DSLContext db;

    JooqLedgerAccountRepository(DSLContext db) {
        this.db = db;
    }

    List<LedgerAccount> list(PartnerId partner, PageRequest page) {
        return db.selectFrom(LEDGER_ACCOUNT)
                .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                .and(MADE.after(page.afterMade()))
                .orderBy(MADE.oldestFirst())
                .limit(page.fetchSize())
                .fetch(JooqLedgerAccountRepository::account);
    }

    Optional<LedgerAccount> find(PartnerId partner, LedgerAccountId id) {
        return db.selectFrom(LEDGER_ACCOUNT)
                .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                .and(LEDGER_ACCOUNT.ID.eq(id))
                .fetchOptional(JooqLedgerAccountRepository::account);
    }

    Optional<LedgerAccountId> findByCode(PartnerId partner, String code) {
        return db.select(LEDGER_ACCOUNT.ID)
                .from(LEDGER_ACCOUNT)
                .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                .and(LEDGER_ACCOUNT.CODE.eq(code))
                .fetchOptional(LEDGER_ACCOUNT.ID);
    }

    void add(PartnerId partner, LedgerAccountId id, LedgerAccountDetails details, Instant now) {
        insert(partner, id, details, now).execute();
    }

    /** Does nothing when another transaction just made an account with that code. */
    void addMissing(PartnerId partner, LedgerAccountId id, LedgerAccountDetails details, Instant now) {
        insert(partner, id, details, now).onDuplicateKeyIgnore().execute();
    }

    /** Locks its row, when there is one. */
    void lock(PartnerId partner, LedgerAccountId id) {
        db.select(LEDGER_ACCOUNT.ID)
                .from(LEDGER_ACCOUNT)
                .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                .and(LEDGER_ACCOUNT.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    void delete(PartnerId partner, LedgerAccountId id) {
        db.deleteFrom(LEDGER_ACCOUNT)
                .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                .and(LEDGER_ACCOUNT.ID.eq(id))
                .execute();
    }

    private InsertSetMoreStep<LedgerAccountRecord> insert(
            PartnerId partner, LedgerAccountId id, LedgerAccountDetails details, Instant now) {
        return db.insertInto(LEDGER_ACCOUNT)
                .set(LEDGER_ACCOUNT.PARTNER_ID, partner)
                .set(LEDGER_ACCOUNT.ID, id)
                .set(LEDGER_ACCOUNT.CODE, details.code())
                .set(LEDGER_ACCOUNT.NAME, details.name())
                .set(LEDGER_ACCOUNT.CREATED_AT, now);
    }

    /** Whether the account still had this version and was changed. */
    boolean change(PartnerId partner, LedgerAccountId id, int version, LedgerAccountDetails details) {
        return db.update(LEDGER_ACCOUNT)
                        .set(LEDGER_ACCOUNT.CODE, details.code())
                        .set(LEDGER_ACCOUNT.NAME, details.name())
                        .set(LEDGER_ACCOUNT.VERSION, LEDGER_ACCOUNT.VERSION.plus(1))
                        .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                        .and(LEDGER_ACCOUNT.ID.eq(id))
                        .and(LEDGER_ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static LedgerAccount account(LedgerAccountRecord row) {
        return new LedgerAccount(
                row.getId(),
                new LedgerAccountDetails(row.getCode(), row.getName()),
                row.getCreatedAt(),
                row.getVersion());
    }
}
