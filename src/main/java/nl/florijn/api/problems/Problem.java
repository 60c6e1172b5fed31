package nl.florijn.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.database.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type address of the explanation, relative to the host
 * @param title the status in words
 * @param detail what happened, a whole sentence
 * @param code stable, for programs
 * @param errors the fields at fault; null when it is not about fields
 * @param incident names the entry in the log; only for faults of our own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        @Nullable String incident) {

    private static final String EXPLANATIONS = "/api/docs#";

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem(typeOf(code), title(status), status.value(), detail, code, null, null);
    }

    public Problem withErrors(List<FieldError> faults) {
        return new Problem(type, title, status, detail, code, faults, incident);
    }

    public Problem withIncident(String id) {
        return new Problem(type, title, status, detail, code, errors, id);
    }

    /** Seconds after which the same call may do better; empty when it is to be changed first. */
    public OptionalInt retryAfter() {
        return switch (status) {
            case 503 -> OptionalInt.of(code.equals(Outage.NO_DATABASE.name()) ? 5 : 1);
            case 507 -> OptionalInt.of(60);
            default -> OptionalInt.empty();
        };
    }

    private static String typeOf(String code) {
        return EXPLANATIONS + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
