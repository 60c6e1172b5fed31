package nl.florijn.api.problems;

import java.util.List;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A part of the address that is no id is a thing that does not exist; a filter that cannot be read is a bad field. */
final class BadParameter {

    private BadParameter() {}

    static Problem problem(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problems.of(new NotFound(String.valueOf(mismatch.getValue())));
        }
        var name = mismatch.getName();
        var type = mismatch.getParameter().nestedIfOptional().getNestedParameterType();
        var sentence = "The parameter '%s' takes %s.".formatted(name, UnreadableJson.form(type));
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_INPUT", sentence)
                .withErrors(List.of(new FieldError(name, "WRONG_FORM", sentence)));
    }
}
