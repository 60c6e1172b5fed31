package nl.florijn.platform;

import java.util.List;

/** Fields that cannot be accepted; nothing was changed. */
public final class InvalidInput extends Refusal {

    /** One fault: {@code field} as the caller named it, a stable code, a sentence. */
    public record FieldError(String field, String code, String message) {}

    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("INVALID_INPUT", sentenceOf(errors));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    private static String sentenceOf(List<FieldError> errors) {
        return errors.size() == 1 ? errors.getFirst().message() : errors.size() + " fields cannot be accepted.";
    }
}
