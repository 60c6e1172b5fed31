package nl.florijn.invoicing.drafts;

import java.util.List;
import java.util.function.Supplier;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;

/**
 * What is to be entered, with the lines of the model that it begins of before its own.
 *
 * @param ofTemplate how many of its lines come from the model
 */
record BegunDraft(NewInvoice invoice, int ofTemplate) {

    private static final String LINE = "lines[";

    /** Does it; what is wrong with a line is said at the line of the model or of the caller, each as counted there. */
    <T> T naming(Supplier<T> work) {
        if (ofTemplate == 0) {
            return work.get();
        }
        try {
            return work.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(named(refused.errors()));
        }
    }

    private List<FieldError> named(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(named(error.field()), error.code(), error.message(), error.facts()))
                .toList();
    }

    private String named(String field) {
        if (!field.startsWith(LINE)) {
            return field;
        }
        var end = field.indexOf(']');
        var place = Integer.parseInt(field.substring(LINE.length(), end));
        return place < ofTemplate ? "template." + field : LINE + (place - ofTemplate) + field.substring(end);
    }
}
