package nl.florijn.platform.security;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do. */
public enum Role {
    /** The provider's own administrator: all partners. */
    PROVIDER_ADMIN,
    /** The provider's support staff: looks at every partner, changes nothing; each look is logged. */
    SUPPORT,
    /** Everything within one partner, users and settings included. */
    ADMIN,
    /** The daily work: master data, runs, review, approval, export. */
    BOOKKEEPER,
    /** Looks. */
    VIEWER;

    /** This role and those whose rights it includes. */
    public Set<Role> held() {
        return this == SUPPORT ? EnumSet.of(SUPPORT, VIEWER) : EnumSet.range(this, VIEWER);
    }

    /** What this role may do at a partner, or for the provider at all. */
    public Set<Right> rights() {
        return switch (this) {
            case PROVIDER_ADMIN ->
                EnumSet.of(Right.READ, Right.WRITE, Right.BILLING, Right.ADMIN, Right.SUPPORT, Right.PROVIDER);
            case SUPPORT -> EnumSet.of(Right.READ, Right.SUPPORT);
            case ADMIN -> EnumSet.of(Right.READ, Right.WRITE, Right.BILLING, Right.ADMIN);
            case BOOKKEEPER -> EnumSet.of(Right.READ, Right.WRITE, Right.BILLING);
            case VIEWER -> EnumSet.of(Right.READ);
        };
    }

    /** The name that Spring Security and {@code @RolesAllowed} know. */
    public String authority() {
        return "ROLE_" + name();
    }
}
