package nl.florijn.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * Texts of an announcement, one for each language. What is filled in stands between square brackets by its name in English or
 * Dutch: {@code [customer]}, {@code [sender]}, {@code [date]}, {@code [percentage]}, {@code [without VAT]}. A line with
 * {@code [subscription]}, {@code [old price]}, {@code [new price]} or {@code [interval]} stands in the mail once for each
 * subscription.
 *
 * @param texts by language, {@code nl} or {@code en}; a language that is left out has the usual text
 */
public record AnnouncementTexts(Map<String, MailText> texts) {

    /** The languages that there is a text in. */
    public static final List<String> LANGUAGES = MailWords.LANGUAGES;

    /** The usual ones. */
    public static final AnnouncementTexts USUAL = new AnnouncementTexts(Map.of());

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    public AnnouncementTexts {
        texts = texts == null ? Map.of() : texts;
    }

    @Nullable
    MailText in(String language) {
        return texts.get(language);
    }

    void check() {
        var check = new FieldCheck();
        texts.forEach((language, text) -> check(check, "texts." + language, language, text));
        check.done();
    }

    private static void check(FieldCheck check, String field, String language, @Nullable MailText text) {
        check.require(LANGUAGES.contains(language), field, "UNKNOWN_LANGUAGE", "Mails are written in nl or en.")
                .present(field, text);
        if (text != null) {
            var subject = Objects.requireNonNullElse(text.subject(), "");
            check.required(field + ".subject", subject, LONGEST_SUBJECT)
                    .require(
                            subject.lines().count() <= 1,
                            field + ".subject",
                            "ONE_LINE",
                            "The subject of a mail is one line.")
                    .required(field + ".body", text.body(), LONGEST_BODY);
        }
    }
}
