package nl.florijn.documents.glyphs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A font that is part of the application, in the order in which they are asked for a character. */
public enum Typeface {
    ROBOTO("Roboto", 400, "/META-INF/resources/webjars/roboto-fontface/0.7.0/fonts/Roboto/Roboto-Regular.ttf"),
    ROBOTO_MEDIUM("Roboto", 500, "/META-INF/resources/webjars/roboto-fontface/0.7.0/fonts/Roboto/Roboto-Medium.ttf"),

    /** For the signs that Roboto lacks, arrows for one. */
    LIBERATION("Liberation Sans", 400, "/liberation/LiberationSans-Regular.ttf"),

    /** For Arabic, Hebrew, Georgian, Armenian, and faces. */
    DEJAVU("DejaVu Sans", 400, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),

    /** For Chinese and Japanese. */
    NOTO_SANS_SC("Noto Sans SC", 400, "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"),

    /** For pictures alone: of many scripts it has the letters, but not how they are put together. */
    KURINTO("Kurinto Sans", 400, "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf", 0x2190);

    /** Those that each document is offered. */
    private static final List<Typeface> USUAL = List.of(ROBOTO, ROBOTO_MEDIUM, LIBERATION);

    private static final int LAST = 0x3FFFF;

    private final String family;
    private final int weight;
    private final String resource;
    private final int first;
    private volatile @Nullable BitSet characters;

    Typeface(String family, int weight, String resource) {
        this(family, weight, resource, 0);
    }

    /** @param first the first character that it is used for */
    Typeface(String family, int weight, String resource, int first) {
        this.family = family;
        this.weight = weight;
        this.resource = resource;
        this.first = first;
    }

    /** Those beside the usual ones that a text needs; none for nearly all. */
    public static List<Typeface> neededFor(String text) {
        BitSet others = Glyphs.unusual(text);
        return others.isEmpty()
                ? List.of()
                : Arrays.stream(values())
                        .filter(typeface -> !USUAL.contains(typeface) && typeface.takesFrom(others))
                        .toList();
    }

    /** What it has is not asked for again. */
    private boolean takesFrom(BitSet wanted) {
        int before = wanted.cardinality();
        wanted.andNot(characters());
        return wanted.cardinality() < before;
    }

    static List<Typeface> usual() {
        return USUAL;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean isMain() {
        return this == ROBOTO || this == ROBOTO_MEDIUM;
    }

    /** The characters that it is used for. Found out once; not to be changed. */
    BitSet characters() {
        BitSet known = characters;
        if (known == null) {
            known = read();
            characters = known;
        }
        return known;
    }

    private BitSet read() {
        try (TrueTypeFont font = parse()) {
            var glyphs = font.getUnicodeCmapLookup();
            var found = new BitSet(LAST);
            for (int character = Math.max(first, ' '); character <= LAST; character++) {
                if (glyphs.getGlyphId(character) != 0) {
                    found.set(character);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The characters of the font %s cannot be read.".formatted(resource), e);
        }
    }

    TrueTypeFont parse() {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font %s is not part of the application.".formatted(resource));
            }
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            // Ligatures make text that cannot be searched or copied.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font %s cannot be read.".formatted(resource), e);
        }
    }
}
