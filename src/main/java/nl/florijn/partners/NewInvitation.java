package nl.florijn.partners;

/**
 * An invitation that was just made.
 *
 * @param secret what its link ends in; shown this once, only its hash is kept
 */
public record NewInvitation(Invitation made, String secret) {

    /** What the address of each link begins with. */
    public static final String PATH = "invitation";

    /** The address of the link, below that of the panel. */
    public String path() {
        return PATH + '/' + secret;
    }

    @Override
    public String toString() {
        return "NewInvitation[" + made.id() + "]";
    }
}
