package nl.florijn.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are asked for; null asks for any.
 *
 * @param actor what the name of who did it contains, in capitals or not
 * @param action what was done
 * @param from the first moment
 * @param until the first moment that is too late
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
