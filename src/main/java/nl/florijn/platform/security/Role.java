package nl.florijn.platform.security;

/** What a person may do. A role holds all that the later ones may. */
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

    /** The name that Spring Security and {@code @RolesAllowed} know. */
    public String authority() {
        return "ROLE_" + name();
    }
}
