package nl.florijn.platform.security;

import java.util.Set;

/** What an API token may do. {@link #ADMIN} holds the others. */
public enum Scope {
    READ,
    WRITE,
    BILLING,
    ADMIN;

    /** What a service lets in; who may change something sees what comes of it. */
    public Set<Right> rights() {
        return switch (this) {
            case READ -> Set.of(Right.READ);
            case WRITE -> Set.of(Right.READ, Right.WRITE);
            case BILLING -> Set.of(Right.READ, Right.BILLING);
            case ADMIN -> Set.of(Right.READ, Right.WRITE, Right.BILLING, Right.ADMIN);
        };
    }
}
