package nl.florijn.platform;

import java.util.List;

/** An expected "no": a stable code for programs and a whole sentence for people. */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Forbidden, InvalidInput, Conflict, StaleVersion {

    private final String code;
    private final List<Object> facts;

    protected Refusal(String code, String sentence, Object... facts) {
        super(sentence, null, false, false);
        this.code = code;
        this.facts = List.of(facts);
    }

    /** Stable, in UPPER_CASE. */
    public String code() {
        return code;
    }

    /** What the sentence tells besides its code, such as a day or a number, for sentences in other languages. */
    public List<Object> facts() {
        return facts;
    }

    /** What happened, as a sentence that can be shown as it stands. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
