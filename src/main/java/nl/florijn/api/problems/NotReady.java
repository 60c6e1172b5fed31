package nl.florijn.api.problems;

/** The application is still starting, or is stopping. */
public final class NotReady extends RuntimeException {

    public NotReady() {
        super("Not ready", null, false, false);
    }
}
