package nl.florijn.platform.audit;

import static florijn.db.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
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

    void add(PartnerId partner, List<AuditEntry> entries) {
        var columns = new Columns<AuditEntry>()
                .always(AUDIT_ENTRY.PARTNER_ID, partner)
                .with(AUDIT_ENTRY.ID, AuditEntry::id)
                .with(AUDIT_ENTRY.AT, AuditEntry::at)
                .with(AUDIT_ENTRY.ACTOR, AuditEntry::actor)
                .with(AUDIT_ENTRY.ACTION, AuditEntry::action)
                .with(AUDIT_ENTRY.OBJECT_ID, AuditEntry::objectId)
                .with(AUDIT_ENTRY.DETAIL, AuditEntry::detail)
                .with(AUDIT_ENTRY.ORIGIN, AuditEntry::origin);
        var rows = new BulkInsert<>(db, AUDIT_ENTRY, columns);
        entries.forEach(rows::row);
        rows.send();
    }

    List<AuditEntry> page(PartnerId partner, AuditFilter filter, PageRequest page) {
        return entries(partner)
                .and(filter.actor() == null ? noCondition() : AUDIT_ENTRY.ACTOR.containsIgnoreCase(filter.actor()))
                .and(filter.action() == null ? noCondition() : AUDIT_ENTRY.ACTION.eq(filter.action()))
                .and(filter.from() == null ? noCondition() : AUDIT_ENTRY.AT.ge(filter.from()))
                .and(filter.until() == null ? noCondition() : AUDIT_ENTRY.AT.lt(filter.until()))
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
