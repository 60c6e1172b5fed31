package nl.florijn.platform.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the audit log. An entry is written in the transaction of what it tells about. */
@Service
public class AuditLog {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORIGIN = 60;
    private static final int LONGEST_DETAIL = 500_000;

    private final JooqAuditRepository repository;
    private final IdSequence ids;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    AuditLog(JooqAuditRepository repository, IdSequence ids, JsonMapper json) {
        this.repository = repository;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Tells that the current {@link Actor} did something.
     *
     * @param objectId outward id of what it was done to, null when it is about the partner itself
     * @param detail the facts, such as values before and after; never a secret
     */
    @Requires(Right.READ)
    public void record(PartnerId partner, AuditAction action, @Nullable Object objectId, Map<String, ?> detail) {
        repository.add(partner, List.of(entry(action, new Deed(objectId, detail))));
    }

    /**
     * One of many things that the same was done to.
     *
     * @param objectId outward id of what it was done to, null when it is about the partner itself
     * @param detail the facts; never a secret
     */
    public record Deed(@Nullable Object objectId, Map<String, ?> detail) {}

    /** Tells that the current {@link Actor} did the same to many things. */
    @Requires(Right.READ)
    public void recordAll(PartnerId partner, AuditAction action, List<Deed> deeds) {
        repository.add(partner, deeds.stream().map(deed -> entry(action, deed)).toList());
    }

    private AuditEntry entry(AuditAction action, Deed deed) {
        var actor = Actor.current();
        return new AuditEntry(
                ids.next(),
                clock.instant(),
                cut(actor.name(), LONGEST_NAME),
                action,
                deed.objectId() == null ? null : deed.objectId().toString(),
                deed.detail().isEmpty() ? null : told(deed.detail()),
                actor.origin() == null ? null : cut(actor.origin(), LONGEST_ORIGIN));
    }

    /** Tells of master data that were not there before. */
    @Requires(Right.READ)
    public void created(PartnerId partner, Object id, Object details) {
        record(partner, AuditAction.MASTER_DATA_CREATED, id, Map.of("after", details));
    }

    /** Tells of master data that became others. */
    @Requires(Right.READ)
    public void changed(PartnerId partner, Object id, Object before, Object after) {
        record(partner, AuditAction.MASTER_DATA_CHANGED, id, Map.of("before", before, "after", after));
    }

    /** Tells of master data that are there no more. */
    @Requires(Right.READ)
    public void deleted(PartnerId partner, Object id, Object details) {
        record(partner, AuditAction.MASTER_DATA_CHANGED, id, Map.of("deleted", details));
    }

    /** What strangers send may have any length. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** As JSON; what is longer than anybody reads is cut, and says so. */
    private String told(Map<String, ?> detail) {
        var whole = json.writeValueAsString(detail);
        if (whole.length() <= LONGEST_DETAIL) {
            return whole;
        }
        var end = Character.isHighSurrogate(whole.charAt(LONGEST_DETAIL - 1)) ? LONGEST_DETAIL - 1 : LONGEST_DETAIL;
        return json.writeValueAsString(Map.of("cutFrom", whole.length(), "beginning", whole.substring(0, end)));
    }

    /** What was done to one object, the oldest first. */
    @Requires(Right.READ)
    public List<AuditEntry> about(PartnerId partner, Object objectId) {
        return repository.about(partner, objectId.toString());
    }

    /** The newest entries first. */
    @Requires(Right.ADMIN)
    public Page<AuditEntry> page(PartnerId partner, PageRequest page) {
        return page(partner, AuditFilter.ALL, page);
    }

    /** The newest of some entries first. */
    @Requires(Right.ADMIN)
    public Page<AuditEntry> page(PartnerId partner, AuditFilter filter, PageRequest page) {
        return page.page(repository.page(partner, filter, page), AuditEntry::made);
    }
}
