package nl.florijn.documents.texts;

import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every document of a kind in a language.
 *
 * @param locale the language, such as {@code nl}
 * @param text may have several lines; null: none
 * @param version 0: there never was any
 */
public record DocumentText(
        DocumentKind kind, String locale, @Nullable String text, int version) {

    public DocumentText {
        text = ShownText.orNull(text);
    }

    /** The same with another text. */
    public DocumentText saying(@Nullable String other) {
        return new DocumentText(kind, locale, other, version);
    }
}
