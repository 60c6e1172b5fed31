package nl.florijn.platform.security;

import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/** Whoever is logged in, as the principal of an authentication: a person or a program. */
public interface RightsHolder {

    /**
     * Whether this is allowed as things stand now, not as they stood at log-in.
     *
     * @param at the partner it is about; null for a right that is held at no partner
     */
    boolean may(Right right, @Nullable PartnerId at);
}
