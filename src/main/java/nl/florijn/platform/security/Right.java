package nl.florijn.platform.security;

/** What a service asks of whoever calls it. */
public enum Right {
    /** Nothing: for what strangers do, such as logging in, and for what is no secret. */
    ANYBODY(false),
    /** To look at what belongs to a partner; whoever may do anything for the partner may look. */
    READ(true),
    /** Master data of a partner. */
    WRITE(true),
    /** Runs, review, approval, export of a partner. */
    BILLING(true),
    /** Settings, users and tokens of a partner. */
    ADMIN(true),
    /** To see which partners there are. */
    SUPPORT(false),
    /** To run the installation: partners, its staff, what is the same for everybody. */
    PROVIDER(false),
    /** Nobody has it: other services and Florijn's own work only. */
    FLORIJN(false);

    private final boolean atPartner;

    Right(boolean atPartner) {
        this.atPartner = atPartner;
    }

    /** Whether it is held at one partner and says nothing of another. */
    public boolean isAtPartner() {
        return atPartner;
    }
}
