package nl.florijn.api.problems;

/** Other calls send so much that this one had to wait too long. */
public final class TooManyBodies extends RuntimeException {

    public TooManyBodies() {
        super("Too many large bodies at once", null, false, false);
    }
}
