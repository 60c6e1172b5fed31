package nl.florijn.platform;

/** The request was understood, but the state of things does not allow it. */
public final class Conflict extends Refusal {

    public Conflict(String code, String sentence) {
        super(code, sentence);
    }
}
