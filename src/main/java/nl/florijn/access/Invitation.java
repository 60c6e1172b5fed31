package nl.florijn.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may come in, once.
 *
 * @param partner where; {@link PartnerId#NONE} for the provider's staff
 * @param email of whom; null for the first administrator of the installation, who fills it in
 * @param locale in which the person is written to, BCP 47, unless known already; null for the first administrator
 * @param expiresAt real time; null for that of the first administrator, which ends with the next start
 */
public record Invitation(
        @JsonIgnore PartnerId partner,
        InvitationId id,
        @Nullable String email,
        Role role,
        @Nullable String locale,
        String invitedBy,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
