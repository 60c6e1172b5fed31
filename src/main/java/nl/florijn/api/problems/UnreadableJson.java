package nl.florijn.api.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body is not JSON (400), or which field holds what it cannot hold (422). */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(JacksonException failure) {
        var field = fieldOf(failure);
        if (field.isEmpty() || !isAboutAValue(failure)) {
            return unreadable(failure);
        }
        var error = error(field, failure);
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_INPUT", error.message())
                .withErrors(List.of(error));
    }

    private static Problem unreadable(JacksonException failure) {
        var at = failure.getLocation();
        var where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        var what = failure instanceof DatabindException ? "no JSON object as this call takes it" : "no JSON";
        return Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_JSON", "The body is %s%s.".formatted(what, where));
    }

    private static boolean isAboutAValue(JacksonException failure) {
        return failure instanceof DatabindException || failure instanceof InputCoercionException;
    }

    private static FieldError error(String field, JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return new FieldError(field, "UNKNOWN_FIELD", "There is no field '%s'.".formatted(field));
        }
        var refusal = refusalIn(failure);
        if (refusal != null) {
            var code = refusal instanceof InvalidInput invalid
                    ? invalid.errors().getFirst().code()
                    : refusal.code();
            return new FieldError(field, code, refusal.sentence());
        }
        var type = targetOf(failure);
        return new FieldError(
                field,
                "WRONG_FORM",
                "The field '%s' takes %s.".formatted(field, type == null ? "another value" : form(type)));
    }

    private static @Nullable Class<?> targetOf(JacksonException failure) {
        return switch (failure) {
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            case InputCoercionException tooLarge -> tooLarge.getTargetType();
            default -> null;
        };
    }

    private static @Nullable Refusal refusalIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** The path as the caller would write it: {@code lines[0].quantity}. */
    private static String fieldOf(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    static String form(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == BigDecimal.class) {
            return "a decimal such as \"12.10\"";
        }
        if (type == LocalDate.class) {
            return "a date such as \"2027-02-01\"";
        }
        if (type == Instant.class) {
            return "a moment such as \"2027-02-01T08:30:00Z\"";
        }
        if (type == Interval.class) {
            return "an interval such as \"P1M\", \"P3M\", \"P1Y\" or \"P2W\"";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
