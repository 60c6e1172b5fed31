package nl.florijn.api.web;

import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.florijn.platform.BusinessDates;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How values look in an address: in one form each, the same as in a body. They are editors, since Spring falls back on
 * lenient ones of its own where a converter refuses: {@code yes} for true, {@code 0x10} for a number.
 */
@ControllerAdvice(annotations = ApiController.class)
class ExactForms {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    @InitBinder
    void exact(WebDataBinder binder) {
        binder.registerCustomEditor(boolean.class, new Exact(ExactForms::bool));
        binder.registerCustomEditor(Boolean.class, new Exact(ExactForms::bool));
        binder.registerCustomEditor(Integer.class, new Exact(ExactForms::wholeNumber));
        binder.registerCustomEditor(LocalDate.class, new Exact(ExactForms::date));
    }

    static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    static Integer wholeNumber(String text) {
        return Integer.valueOf(exact(WHOLE_NUMBER, text));
    }

    private static LocalDate date(String text) {
        try {
            return BusinessDates.parse(text);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("no day that is meant", impossible);
        }
    }

    private static String exact(Pattern form, String text) {
        if (form.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException("not of the expected form");
    }

    /** Only reads. */
    private static final class Exact extends PropertyEditorSupport {

        private final transient Function<String, ?> read;

        Exact(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public void setAsText(String text) {
            setValue(read.apply(text));
        }
    }
}
