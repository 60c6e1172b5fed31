package nl.florijn.partners;

import java.time.Instant;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may come in, once.
 *
 * @param partner where; {@link PartnerId#NONE} for the provider's staff
 * @param email of whom; null for the first administrator of the installation, who fills it in
 * @param expiresAt real time; null for that of the first administrator, which ends with the next start
 */
public record Invitation(
        PartnerId partner,
        InvitationId id,
        @Nullable String email,
        Role role,
        String invitedBy,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
