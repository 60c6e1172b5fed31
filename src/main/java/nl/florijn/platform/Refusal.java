package nl.florijn.platform;

/** An expected "no": a stable code for programs and a whole sentence for people. */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Forbidden, InvalidInput, Conflict, StaleVersion {

    private final String code;

    protected Refusal(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** Stable, in UPPER_CASE. */
    public String code() {
        return code;
    }

    /** What happened, as a sentence that can be shown as it stands. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
