package nl.florijn.partners;

import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;

/** Who calls with a token, and what it may do. */
public record TokenHolder(PartnerId partner, TokenId id, String name, Set<Scope> scopes) {}
