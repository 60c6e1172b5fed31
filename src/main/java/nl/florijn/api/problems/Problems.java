package nl.florijn.api.problems;

import java.util.UUID;
import nl.florijn.billing.UnbillableException;
import nl.florijn.money.AmountTooLarge;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.Forbidden;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.DatabaseRefusal;
import nl.florijn.platform.database.Outage;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.web.BodyTooLarge;
import nl.florijn.platform.web.BodyTooSlow;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** Which problem an exception is. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    public static Problem of(Throwable failure) {
        if (isIn(failure, BodyTooLarge.class) || isIn(failure, SizeException.class)) {
            return tooLarge();
        }
        return isIn(failure, BodyTooSlow.class)
                ? Problem.of(HttpStatus.REQUEST_TIMEOUT, "TOO_SLOW", "The body takes too long to arrive.")
                : ofOther(failure);
    }

    private static Problem ofOther(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case JacksonException json -> UnreadableJson.problem(json);
            case MethodArgumentTypeMismatchException mismatch -> BadParameter.problem(mismatch);
            case NotReady starting ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "NOT_READY", "Florijn is starting or stopping; try again.");
            case TooManyBodies many ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "BUSY",
                        "Other calls are sending large bodies; send this one again.");
            case MaxUploadSizeExceededException large -> tooLarge();
            case MultipartException broken -> unreadableForm();
            case FileUploadException broken -> unreadableForm();
            case ErrorResponse refused -> ofStatus(refused);
            // Services refuse these by field; here is the net below them.
            case UnbillableException unbillable -> cannotBeReckoned(unbillable);
            case AmountTooLarge large -> cannotBeReckoned(large);
            case InvalidParameterException unreadable ->
                Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The parameters of this address cannot be read.");
            case RequestRejectedException unreadable ->
                Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The address or a header cannot be read.");
            case Throwable busy
            when Transactions.isTransient(busy) ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "Other work holds the same data; send the call again.");
            case Throwable outage
            when Outage.in(outage).isPresent() -> of(Outage.in(outage).orElseThrow());
            default -> DatabaseRefusal.in(failure).map(Problems::refused).orElseGet(() -> unexpected(failure));
        };
    }

    private static Problem unreadableForm() {
        return Problem.of(
                HttpStatus.BAD_REQUEST, "UNREADABLE_MULTIPART", "The body is no readable multipart/form-data.");
    }

    private static Problem cannotBeReckoned(RuntimeException why) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "CANNOT_BE_RECKONED", String.valueOf(why.getMessage()));
    }

    private static Problem of(Outage outage) {
        return switch (outage) {
            case NO_DATABASE ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        outage.name(),
                        "The database does not answer at the moment; send the call again.");
            case NO_SPACE ->
                Problem.of(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        outage.name(),
                        "There is no space left to keep this. Nothing of this call was kept; send it again once there is.");
        };
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case NotFound none -> Problem.of(HttpStatus.NOT_FOUND, none.code(), none.sentence());
            case Forbidden forbidden -> Problem.of(HttpStatus.FORBIDDEN, forbidden.code(), forbidden.sentence());
            case Conflict conflict -> Problem.of(HttpStatus.CONFLICT, conflict.code(), conflict.sentence());
            case StaleVersion stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, stale.code(), stale.sentence());
            case InvalidInput invalid ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, invalid.code(), invalid.sentence())
                        .withErrors(invalid.errors());
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case null ->
                Problem.of(HttpStatus.BAD_REQUEST, "BODY_MISSING", "This call needs a JSON object as its body.");
            case JacksonException json -> UnreadableJson.problem(json);
            default -> Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY", "The body could not be read to its end.");
        };
    }

    private static boolean isIn(Throwable failure, Class<? extends Throwable> type) {
        var cause = failure;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "The body is larger than this call takes.");
    }

    /** What Spring itself refuses: no such address, method, media type, or a parameter that is missing. */
    private static Problem ofStatus(ErrorResponse refused) {
        var detail = refused.getBody().getDetail();
        return ofStatus(HttpStatus.valueOf(refused.getStatusCode().value()), detail == null ? "" : detail);
    }

    static Problem ofStatus(HttpStatus status, String detail) {
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "NOT_FOUND", "There is nothing at this address.");
            case CONTENT_TOO_LARGE -> tooLarge();
            case HttpStatus s
            when s.is5xxServerError() ->
                Problem.of(status, "UNEXPECTED", "This could not be answered. The log has the details.");
            default -> Problem.of(status, status.name(), detail.isEmpty() ? status.getReasonPhrase() + "." : detail);
        };
    }

    private static Problem unexpected(Throwable failure) {
        var incident = UUID.randomUUID().toString();
        log.error("Incident {} in a call of the interface.", incident, failure);
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "UNEXPECTED",
                        "Something went wrong on our side. Nothing of this call was kept; tell us the incident.")
                .withIncident(incident);
    }
}
