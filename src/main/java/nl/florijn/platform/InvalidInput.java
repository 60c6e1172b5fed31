package nl.florijn.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** Fields that cannot be accepted; nothing was changed. */
public final class InvalidInput extends Refusal {

    /**
     * One fault.
     *
     * @param field as the caller named it
     * @param code stable
     * @param message an English sentence
     * @param facts what the sentence tells besides its code, such as the most that is allowed, for sentences in other languages
     */
    public record FieldError(
            String field,
            String code,
            String message,
            @JsonIgnore List<Object> facts) {

        public FieldError(String field, String code, String message, Object... facts) {
            this(field, code, message, List.of(facts));
        }
    }

    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("INVALID_INPUT", sentenceOf(errors));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String code, String message, Object... facts) {
        this(List.of(new FieldError(field, code, message, facts)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    private static String sentenceOf(List<FieldError> errors) {
        return errors.size() == 1 ? errors.getFirst().message() : errors.size() + " fields cannot be accepted.";
    }
}
