package nl.florijn.platform.audit;

import java.time.Instant;
import nl.florijn.platform.paging.Made;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param at real time, never the test clock's
 * @param objectId outward id of what it is about
 * @param detail JSON
 * @param origin network address of the caller
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        AuditAction action,
        @Nullable String objectId,
        @Nullable String detail,
        @Nullable String origin) {

    Made made() {
        return new Made(at, id);
    }
}
