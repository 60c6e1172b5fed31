package nl.florijn.documents.layouts;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.florijn.banking.KeyText;
import nl.florijn.documents.logos.LogoFacts;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a partner look.
 *
 * @param code unique per partner; settings name their layout by it
 * @param name the code when left out
 * @param theme what it is made of
 * @param accentColour {@code #rrggbb}; what the theme brings out
 * @param footer plain text at the end of each document, may have several lines; null for none
 * @param logoText what stands for the logo where it is not seen; null: the name of the partner
 */
public record LayoutDetails(
        String code,
        String name,
        ThemeName theme,
        String accentColour,
        @Nullable String footer,
        @Nullable String logoText) {

    /** The colour that documents without a layout have. */
    public static final String USUAL_COLOUR = "#0a6b4f";

    private static final Pattern MARKS = Pattern.compile("\\{\\{|}}|</?[a-zA-Z][^<>]*>|&#?[a-zA-Z0-9]{2,8};");
    private static final int LONGEST_CODE = 30;
    private static final int LONGEST_FOOTER = 500;
    private static final int LONGEST_LOGO_TEXT = 200;

    public LayoutDetails {
        code = code == null ? "" : KeyText.of(code);
        name = Objects.requireNonNullElse(ShownText.orNull(name), code);
        theme = theme == null ? ThemeName.HELDER : theme;
        accentColour =
                accentColour == null ? USUAL_COLOUR : accentColour.strip().toLowerCase(Locale.ROOT);
        footer = ShownText.orNull(footer);
        logoText = ShownText.orNull(logoText);
    }

    /** What a new one starts with. */
    public static LayoutDetails blank() {
        return new LayoutDetails("", "", ThemeName.HELDER, USUAL_COLOUR, null, null);
    }

    /** Whether the colour is one, so that it can be printed. */
    public boolean hasColour() {
        return HouseStyle.isColour(accentColour);
    }

    /** Whether the text at the end has marks of templates or HTML, which are printed as they stand. */
    public boolean hasMarksInFooter() {
        return footer != null && MARKS.matcher(footer).find();
    }

    /** How well the colour can be told from white, from 1 to 21; only of a colour. */
    public BigDecimal contrast() {
        return BigDecimal.valueOf(Contrast.withWhite(accentColour), 2);
    }

    /** The colour that text has: the same, or a darker shade that can be read on white; only of a colour. */
    public String textColour() {
        return Contrast.readable(accentColour);
    }

    /** What it makes of a document, with this logo or none. */
    public HouseStyle houseStyle(@Nullable LogoFacts logo) {
        return new HouseStyle(accentColour, footer, logo == null ? null : PrintedLogo.of(logo, logoText));
    }

    void check(FieldCheck check) {
        check.required("code", code, LONGEST_CODE)
                .optional("name", name, 100)
                .require(
                        hasColour(),
                        "accentColour",
                        "COLOUR_INVALID",
                        "A colour is written as #rrggbb, such as " + USUAL_COLOUR + ".")
                .optional("footer", footer, LONGEST_FOOTER)
                .optional("logoText", logoText, LONGEST_LOGO_TEXT);
    }
}
