package nl.florijn.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a layout, read once and compiled: the template, its style on paper, what the screen adds to that, and the
 * texts per language. Immutable, shared by all threads.
 */
final class Theme {

    private static final Map<Layout, Theme> LOADED = new ConcurrentHashMap<>();
    private static final String DEFAULT_LANGUAGE = "en";

    // Values are read from maps only, so that a template reaches nothing but what the model gives it.
    private static final Mustache.Compiler TEMPLATES = Mustache.compiler()
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly())
            .withEscaper(Markup::escape);

    private final Layout layout;
    private final Template invoice;
    private final String style;
    private final PaperStyle paperStyle;
    private final String screenStyle;
    private final Map<String, Optional<Texts>> texts = new ConcurrentHashMap<>();

    private Theme(Layout layout) {
        this.layout = layout;
        this.invoice = TEMPLATES.compile(required("invoice.html"));
        this.style = required("style.css");
        this.paperStyle = new PaperStyle(style);
        this.screenStyle = required("screen.css");
    }

    /** @throws IllegalStateException when the layout does not exist in this version of the application */
    static Theme of(Layout layout) {
        return LOADED.computeIfAbsent(layout, Theme::new);
    }

    /** The document as XHTML. */
    String fill(Map<String, Object> model) {
        return invoice.execute(model);
    }

    String style() {
        return style;
    }

    PaperStyle paperStyle() {
        return paperStyle;
    }

    String screenStyle() {
        return screenStyle;
    }

    /** The texts in the language of the locale, in English when the theme does not have that language. */
    Texts texts(Locale locale) {
        return texts(locale.getLanguage())
                .or(() -> texts(DEFAULT_LANGUAGE))
                .orElseThrow(() -> missing("texts_" + DEFAULT_LANGUAGE + ".properties"));
    }

    private Optional<Texts> texts(String language) {
        return texts.computeIfAbsent(
                language,
                name -> Optional.ofNullable(read("texts_" + name + ".properties"))
                        .map(Texts::parse));
    }

    private String required(String file) {
        String content = read(file);
        if (content == null) {
            throw missing(file);
        }
        return content;
    }

    private @Nullable String read(String file) {
        String path = "/themes/%s/v%d/%s".formatted(layout.name(), layout.version(), file);
        try (InputStream in = Theme.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The theme file %s cannot be read.".formatted(path), e);
        }
    }

    private IllegalStateException missing(String file) {
        return new IllegalStateException(
                "Layout %s version %d has no file %s.".formatted(layout.name(), layout.version(), file));
    }
}
