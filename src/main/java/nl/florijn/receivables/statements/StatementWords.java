package nl.florijn.receivables.statements;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.florijn.receivables.EntryKind;
import org.jspecify.annotations.Nullable;

/** What entries are called, in the language of a debtor. */
public record StatementWords(ResourceBundle texts) {

    public static StatementWords in(Locale locale) {
        return new StatementWords(ResourceBundle.getBundle(
                "texts/statements", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES)));
    }

    /** What it is, with the number of its invoice or what the debtor wrote. */
    String describe(EntryKind kind, @Nullable EntryKind undone, @Nullable String number, @Nullable String reference) {
        var what = undone == null ? word(kind.name()) : word("UNDONE").formatted(word(undone.name()));
        if (number != null) {
            return what + " " + number;
        }
        return reference == null ? what : what + " (" + reference + ")";
    }

    public String word(String key) {
        return texts.getString(key);
    }
}
