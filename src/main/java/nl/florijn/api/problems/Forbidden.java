package nl.florijn.api.problems;

/** A valid token that may not do this. */
public final class Forbidden extends RuntimeException {

    public Forbidden(String sentence) {
        super(sentence, null, false, false);
    }
}
