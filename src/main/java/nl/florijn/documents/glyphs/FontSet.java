package nl.florijn.documents.glyphs;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The parsed fonts of the documents. Parsing costs more than a page, so a set serves many documents; but a parsed font is not
 * thread-safe, so it serves one at a time.
 */
public final class FontSet {

    private final Map<Typeface, TrueTypeFont> files = new EnumMap<>(Typeface.class);

    /**
     * Offers fonts to a document; what it does not use is not embedded.
     *
     * @param others that it needs beside the usual ones
     */
    public void offerTo(PDDocument document, PdfBoxFontResolver resolver, List<Typeface> others) {
        Typeface.usual().forEach(typeface -> offer(typeface, document, resolver));
        others.forEach(typeface -> offer(typeface, document, resolver));
    }

    private void offer(Typeface typeface, PDDocument document, PdfBoxFontResolver resolver) {
        TrueTypeFont file = files.computeIfAbsent(typeface, Typeface::parse);
        FontGroup group = typeface.isMain() ? FontGroup.MAIN : FontGroup.PRE_BUILT_IN_FALLBACK;
        PDFontSupplier embedding = new Embedding(document, file);
        resolver.addFont(embedding, typeface.family(), typeface.weight(), IdentValue.NORMAL, true, group);
    }

    /** Makes a font part of a document when the first text in it comes along. */
    private static final class Embedding extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont file;

        Embedding(PDDocument document, TrueTypeFont file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, file, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
