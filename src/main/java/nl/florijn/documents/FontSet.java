package nl.florijn.documents;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The parsed fonts of the documents. Parsing costs more than a page, so a set serves many documents; but a parsed font is not
 * thread-safe, so it serves one at a time.
 */
final class FontSet {

    private static final String ROBOTO = "/META-INF/resources/webjars/roboto-fontface/0.7.0/fonts/Roboto/Roboto-";

    private final List<Font> fonts = List.of(
            new Font("Roboto", 400, FontGroup.MAIN, parse(ROBOTO + "Regular.ttf")),
            new Font("Roboto", 500, FontGroup.MAIN, parse(ROBOTO + "Medium.ttf")),
            // For the signs that Roboto lacks, arrows for one.
            new Font(
                    "Liberation Sans",
                    400,
                    FontGroup.PRE_BUILT_IN_FALLBACK,
                    parse("/liberation/LiberationSans-Regular.ttf")));

    private record Font(String family, int weight, FontGroup group, TrueTypeFont file) {}

    /** Offers the fonts to a document; what it does not use is not embedded. */
    void offerTo(PDDocument document, PdfBoxFontResolver resolver) {
        for (Font font : fonts) {
            PDFontSupplier embedding = new Embedding(document, font.file());
            resolver.addFont(embedding, font.family(), font.weight(), IdentValue.NORMAL, true, font.group());
        }
    }

    private static TrueTypeFont parse(String resource) {
        try (InputStream in = FontSet.class.getResourceAsStream(resource)) {
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
