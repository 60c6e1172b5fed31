package nl.florijn.access;

import java.time.Instant;
import nl.florijn.platform.security.Role;

/**
 * Somebody who works for a partner, or on the provider's staff; what the person is elsewhere is not told.
 *
 * @param role there
 * @param createdAt since when, in real time
 * @param version changes with the role
 */
public record Member(UserId id, String email, String name, Role role, Instant createdAt, int version) {}
