package nl.florijn.platform.jobs;

/** Work of different lanes does not wait for one another: each node has workers of its own for each. */
public enum Lane {
    /** Short chunks that somebody waits for. */
    MAIN(false),
    /** Each import is one long transaction. */
    IMPORTS(true),
    /** Documents that nobody waits for: what is asked for is made at once, elsewhere. */
    RENDERING(false);

    private final boolean onePerPartner;

    Lane(boolean onePerPartner) {
        this.onePerPartner = onePerPartner;
    }

    /** Whether a node does one chunk of a partner at a time, so that nobody takes all workers for long. */
    boolean isOnePerPartner() {
        return onePerPartner;
    }
}
