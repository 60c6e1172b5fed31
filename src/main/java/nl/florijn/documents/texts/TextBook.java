package nl.florijn.documents.texts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts of a partner as they are now. */
public record TextBook(List<DocumentText> texts) {

    private static final String OTHERWISE = "en";

    /** For a document of a kind in a language; those without texts get English, as the rest of the document. Null: none. */
    public @Nullable String of(DocumentKind kind, Locale locale) {
        var language = DocumentTexts.LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : OTHERWISE;
        return texts.stream()
                .filter(text -> text.kind() == kind && text.locale().equals(language))
                .findFirst()
                .map(DocumentText::text)
                .orElse(null);
    }
}
