package nl.florijn.platform;

/** Whoever asks may not do this. */
public final class Forbidden extends Refusal {

    public Forbidden(String sentence) {
        super("FORBIDDEN", sentence);
    }
}
