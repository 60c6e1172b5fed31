package nl.florijn.platform.security;

import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Told when somebody tried what is not allowed.
 *
 * @param partner whose affair it was; null when it was about no partner
 * @param what the call or address
 */
public record AccessRefused(Actor who, @Nullable PartnerId partner, String what) {}
