package nl.florijn.documents;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.florijn.documents.markup.MapsOnly;

/** The texts of a theme in one language. A text may hold variables; a text or variable that is missing is an error. */
final class Texts {

    private static final Mustache.Compiler TEXTS =
            Mustache.compiler().withEscaper(Escapers.NONE).withCollector(new MapsOnly());

    private final Map<String, String> plain;
    private final Map<String, Template> filled;

    private Texts(Map<String, String> plain, Map<String, Template> filled) {
        this.plain = plain;
        this.filled = filled;
    }

    static Texts parse(String properties) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> plain = new HashMap<>();
        Map<String, Template> filled = new HashMap<>();
        for (String key : read.stringPropertyNames()) {
            String text = read.getProperty(key);
            if (text.contains("{{")) {
                filled.put(key, TEXTS.compile(text));
            } else {
                plain.put(key, text);
            }
        }
        return new Texts(Collections.unmodifiableMap(plain), Collections.unmodifiableMap(filled));
    }

    /** All texts without variables, for the template. */
    Map<String, String> plain() {
        return plain;
    }

    /** The names of all texts. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(plain.keySet());
        keys.addAll(filled.keySet());
        return keys;
    }

    /** Their language, in which figures, days and countries beside them are written too. */
    Locale locale() {
        return Locale.of(get("language"));
    }

    /** @throws IllegalStateException when there is no such text, or it has variables */
    String get(String key) {
        String text = plain.get(key);
        if (text == null) {
            throw new IllegalStateException("The theme has no plain text '%s'.".formatted(key));
        }
        return text;
    }

    /** A text without variables that a theme may have or not. */
    Optional<String> find(String key) {
        return Optional.ofNullable(plain.get(key));
    }

    /** @throws IllegalStateException when there is no such text with variables */
    String fill(String key, Map<String, ?> variables) {
        Template text = filled.get(key);
        if (text == null) {
            throw new IllegalStateException("The theme has no text '%s' with variables.".formatted(key));
        }
        return text.execute(variables);
    }

    /** The same of a text that a theme may have or not. */
    Optional<String> fillIfPresent(String key, Map<String, ?> variables) {
        return Optional.ofNullable(filled.get(key)).map(text -> text.execute(variables));
    }
}
