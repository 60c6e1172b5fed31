package nl.florijn.ui.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages, as BCP 47 tags, in which a customer may be written to. */
public final class Languages {

    private static final List<String> USUAL = List.of("nl-NL", "en-GB", "fr-BE", "de-DE");

    private Languages() {}

    /** The usual ones, and another one that was chosen before. */
    public static List<String> with(@Nullable String own) {
        return Stream.concat(USUAL.stream(), Stream.ofNullable(own)).distinct().toList();
    }

    /** As the reader calls it. */
    public static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Formats.locale());
    }
}
