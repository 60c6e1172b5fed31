package nl.florijn.partners;

import java.time.Instant;
import java.util.Set;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An API token without its secret.
 *
 * @param revokedAt null while it can be used
 */
public record ApiToken(
        TokenId id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
