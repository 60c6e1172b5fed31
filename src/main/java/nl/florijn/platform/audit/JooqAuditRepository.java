package nl.florijn.platform.audit;

import static florijn.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class JooqAuditRepository {

    private static final OrderMade MADE = OrderMade.of(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID);

    private final DSLContext db;

    JooqAuditRepository(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, AuditEntry entry) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.PARTNER_ID, partner)
                .set(AUDIT_ENTRY.ID, entry.id())
                .set(AUDIT_ENTRY.AT, entry.at())
                .set(AUDIT_ENTRY.ACTOR, entry.actor())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.OBJECT_ID, entry.objectId())
                .set(AUDIT_ENTRY.DETAIL, entry.detail())
                .set(AUDIT_ENTRY.ORIGIN, entry.origin())
                .execute();
    }

    List<AuditEntry> page(PartnerId partner, PageRequest page) {
        return entries(partner)
                .and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch(Records.mapping(AuditEntry::new));
    }

    List<AuditEntry> about(PartnerId partner, String objectId) {
        return entries(partner)
                .and(AUDIT_ENTRY.OBJECT_ID.eq(objectId))
                .orderBy(MADE.oldestFirst())
                .fetch(Records.mapping(AuditEntry::new));
    }

    private SelectConditionStep<Record7<Long, Instant, String, AuditAction, String, String, String>> entries(
            PartnerId partner) {
        return db.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.ACTOR,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.OBJECT_ID,
                        AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.ORIGIN)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PARTNER_ID.eq(partner));
    }
}
