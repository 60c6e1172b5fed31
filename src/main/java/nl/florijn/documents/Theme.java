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
import nl.florijn.documents.layouts.Contrast;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeVersion;
import nl.florijn.documents.markup.MapsOnly;
import nl.florijn.documents.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * One version of a theme, read once and compiled: the template, its style on paper, what an accent colour and the screen add
 * to that, and the texts per language. A theme is built on {@link #BASE} of the same version: a file that it lacks is the
 * base's, and its style sheets come after those. Immutable, shared by all threads.
 */
final class Theme {

    private static final String BASE = "helder";
    private static final Map<ThemeVersion, Theme> LOADED = new ConcurrentHashMap<>();
    private static final String DEFAULT_LANGUAGE = "en";

    // Values are read from maps only, so that a template reaches nothing but what the model gives it.
    private static final Mustache.Compiler TEMPLATES = Mustache.compiler()
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly())
            .withEscaper(Markup::escape);

    private final ThemeVersion version;
    private final ThemeVersion base;
    private final Template invoice;
    private final String style;
    private final PaperStyle paperStyle;
    private final Template accent;
    private final String screenStyle;
    private final Map<String, Optional<Texts>> texts = new ConcurrentHashMap<>();

    private Theme(ThemeVersion version) {
        this.version = version;
        this.base = new ThemeVersion(BASE, version.version());
        this.style = onBase("style.css");
        this.invoice = TEMPLATES.compile(required("invoice.html"));
        this.paperStyle = new PaperStyle(style);
        this.accent = TEMPLATES.compile(onBase("accent.css"));
        this.screenStyle = required("screen.css");
    }

    /** @throws IllegalStateException when the theme does not exist in this version of the application */
    static Theme of(ThemeVersion version) {
        return LOADED.computeIfAbsent(version, Theme::new);
    }

    /** A template that, as those of themes, sees nothing but maps and escapes each text. */
    static Template template(String text) {
        return TEMPLATES.compile(text);
    }

    /** The document as XHTML. */
    String fill(Map<String, Object> model) {
        return invoice.execute(model);
    }

    /** @param style null: the theme as it is */
    PaperStyle paperStyle(@Nullable HouseStyle style) {
        return style == null ? paperStyle : paperStyle.and(accent(style));
    }

    /** For a browser: the style on paper and what the screen adds. */
    String screenStyle(@Nullable HouseStyle house) {
        return style + (house == null ? "" : accent(house)) + screenStyle;
    }

    private String accent(HouseStyle house) {
        return accent.execute(Map.of(
                "accent",
                house.accentColour(),
                "accentText",
                Contrast.readable(house.accentColour()),
                "onAccent",
                Contrast.on(house.accentColour())));
    }

    /** The texts in the language of the locale, in English when the theme does not have that language. */
    Texts texts(Locale locale) {
        return texts(locale.getLanguage())
                .or(() -> texts(DEFAULT_LANGUAGE))
                .orElseThrow(() -> missing("texts_" + DEFAULT_LANGUAGE + ".properties"));
    }

    private Optional<Texts> texts(String language) {
        return texts.computeIfAbsent(
                language, name -> ownOrOfBase("texts_" + name + ".properties").map(Texts::parse));
    }

    /** A sheet that each theme has, after that of the base. */
    private String onBase(String sheet) {
        String own = read(version, sheet).orElseThrow(() -> missing(sheet));
        return version.equals(base) ? own : read(base, sheet).orElseThrow() + own;
    }

    private String required(String file) {
        return ownOrOfBase(file).orElseThrow(() -> missing(file));
    }

    private Optional<String> ownOrOfBase(String file) {
        return read(version, file).or(() -> read(base, file));
    }

    private static Optional<String> read(ThemeVersion version, String file) {
        String path = "/themes/%s/v%d/%s".formatted(version.name(), version.version(), file);
        try (InputStream in = Theme.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The theme file %s cannot be read.".formatted(path), e);
        }
    }

    private IllegalStateException missing(String file) {
        return new IllegalStateException(
                "Theme %s version %d has no file %s.".formatted(version.name(), version.version(), file));
    }
}
