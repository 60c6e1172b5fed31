package nl.florijn.invoicing.templates;

import java.util.List;
import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What a model of invoices holds.
 *
 * @param name unique per partner
 * @param currency that its own prices are in, ISO 4217 (R28); null: the partner's
 * @param lines in the order of the document
 * @param message on the invoice; null: none
 */
public record InvoiceTemplateDetails(
        String name,
        @Nullable String currency,
        List<TemplateLine> lines,
        @Nullable String message) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MESSAGE = 2000;
    private static final int MOST_LINES = 1000;

    public InvoiceTemplateDetails {
        name = name == null ? "" : KeyText.of(name);
        currency = KeyText.orNull(currency);
        lines = lines == null ? List.of() : List.copyOf(lines);
        message = ShownText.orNull(message);
    }

    /** The same in the partner's currency, where it names none. */
    InvoiceTemplateDetails orIn(String partnerCurrency) {
        return new InvoiceTemplateDetails(name, Objects.requireNonNullElse(currency, partnerCurrency), lines, message);
    }

    void check(FieldCheck check) {
        check.required("name", name, LONGEST_NAME)
                .currency("currency", currency)
                .require(!lines.isEmpty(), "lines", "REQUIRED", "A model has at least one line.")
                .size("lines", lines, MOST_LINES)
                .optional("message", message, LONGEST_MESSAGE);
        for (var i = 0; i < lines.size(); i++) {
            lines.get(i).check(check, "lines[" + i + "].", String.valueOf(currency));
        }
    }
}
