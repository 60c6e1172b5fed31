package nl.florijn.access;

import nl.florijn.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a link is told.
 *
 * @param partnerName null for the provider's staff
 * @param email null when the person is to fill it in
 * @param isKnown whether this person logs in already, for another partner perhaps, and only has to say yes
 */
public record Invited(
        @Nullable String partnerName, @Nullable String email, Role role, boolean isKnown) {}
