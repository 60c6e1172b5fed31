package nl.florijn.platform.audit;

import static florijn.db.Tables.AUDIT_CHAIN;
import static florijn.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** The links between entries of the audit log. */
@Repository
class JooqAuditChain {

    private final DSLContext db;

    JooqAuditChain(DSLContext db) {
        this.db = db;
    }

    /** Who has entries that are not linked yet. Without a partner: it finds them. */
    List<PartnerId> waiting() {
        return db.selectDistinct(AUDIT_ENTRY.PARTNER_ID)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SEQ.isNull())
                .fetch(AUDIT_ENTRY.PARTNER_ID);
    }

    /** Who has entries at all. Without a partner: it finds them. */
    List<PartnerId> all() {
        return db.selectDistinct(AUDIT_ENTRY.PARTNER_ID)
                .from(AUDIT_ENTRY)
                .union(db.select(AUDIT_CHAIN.PARTNER_ID).from(AUDIT_CHAIN))
                .orderBy(1)
                .fetch(row -> row.value1());
    }

    /** The end of the chain, held until the end of the transaction: whoever also links waits. */
    ChainEnd lockEnd(PartnerId partner) {
        return lockExisting(partner).orElseGet(() -> {
            db.insertInto(AUDIT_CHAIN)
                    .set(AUDIT_CHAIN.PARTNER_ID, partner)
                    .set(AUDIT_CHAIN.SEQ, ChainEnd.EMPTY.seq())
                    .set(AUDIT_CHAIN.HASH, ChainEnd.EMPTY.hash())
                    .onDuplicateKeyIgnore()
                    .execute();
            return lockExisting(partner).orElseThrow();
        });
    }

    private Optional<ChainEnd> lockExisting(PartnerId partner) {
        return db.select(AUDIT_CHAIN.SEQ, AUDIT_CHAIN.HASH)
                .from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.PARTNER_ID.eq(partner))
                .forUpdate()
                .fetchOptional(Records.mapping(ChainEnd::new));
    }

    Optional<ChainEnd> end(PartnerId partner) {
        return db.select(AUDIT_CHAIN.SEQ, AUDIT_CHAIN.HASH)
                .from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.PARTNER_ID.eq(partner))
                .fetchOptional(Records.mapping(ChainEnd::new));
    }

    void moveEnd(PartnerId partner, ChainEnd end) {
        db.update(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.SEQ, end.seq())
                .set(AUDIT_CHAIN.HASH, end.hash())
                .where(AUDIT_CHAIN.PARTNER_ID.eq(partner))
                .execute();
    }

    /** Entries that are not linked yet, as they came. */
    List<ChainedEntry> waiting(PartnerId partner, int limit) {
        return entries(partner, AUDIT_ENTRY.SEQ.isNull())
                .orderBy(AUDIT_ENTRY.ID)
                .limit(limit)
                .fetch(Records.mapping(ChainedEntry::new));
    }

    Optional<ChainedEntry> waitingSince(PartnerId partner, Instant before) {
        return entries(partner, AUDIT_ENTRY.SEQ.isNull().and(AUDIT_ENTRY.AT.lt(before)))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(1)
                .fetchOptional(Records.mapping(ChainedEntry::new));
    }

    /** Linked entries after a place in the chain, in their order. */
    List<ChainedEntry> linked(PartnerId partner, long after, int limit) {
        return entries(partner, AUDIT_ENTRY.SEQ.gt(after))
                .orderBy(AUDIT_ENTRY.SEQ)
                .limit(limit)
                .fetch(Records.mapping(ChainedEntry::new));
    }

    void link(PartnerId partner, long entry, ChainEnd place) {
        db.update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.SEQ, place.seq())
                .set(AUDIT_ENTRY.HASH, place.hash())
                .where(AUDIT_ENTRY.PARTNER_ID.eq(partner))
                .and(AUDIT_ENTRY.ID.eq(entry))
                .execute();
    }

    private SelectConditionStep<
                    Record10<PartnerId, Long, Instant, String, String, String, String, String, Long, String>>
            entries(PartnerId partner, Condition which) {
        return db.select(
                        AUDIT_ENTRY.PARTNER_ID,
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.ACTOR,
                        AUDIT_ENTRY.ACTION.coerce(String.class),
                        AUDIT_ENTRY.OBJECT_ID,
                        AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.ORIGIN,
                        AUDIT_ENTRY.SEQ,
                        AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PARTNER_ID.eq(partner))
                .and(which);
    }
}
