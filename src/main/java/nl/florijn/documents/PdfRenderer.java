package nl.florijn.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import nl.florijn.documents.glyphs.FontSet;
import nl.florijn.documents.glyphs.Glyphs;
import nl.florijn.documents.glyphs.RightToLeft;
import nl.florijn.documents.glyphs.Typeface;
import nl.florijn.documents.markup.Xhtml;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes the PDF of a document: PDF/A-3, fonts embedded, made from the snapshot alone. The same snapshot gives the same bytes.
 *
 * <p>Thread-safe; threads share no fonts, so they do not wait for each other.
 */
public final class PdfRenderer {

    static {
        // It would tell of each font of each page, past the log of the application.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final List<String> PICTURES = List.of("data:image/png;base64,", "data:image/jpeg;base64,");

    private final Queue<FontSet> idleFonts = new ConcurrentLinkedQueue<>();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    /** @return the whole file */
    public byte[] render(InvoiceSnapshot snapshot) {
        return render(snapshot, RenderWatch.patient());
    }

    byte[] render(InvoiceSnapshot snapshot, RenderWatch watch) {
        PaperStyle style = Theme.of(snapshot.theme()).paperStyle(snapshot.houseStyle());
        String page = DocumentHtml.paper(snapshot);
        String shown = snapshot.theme().hasAllScripts() ? Glyphs.shown(page) : page;
        List<Typeface> others = snapshot.theme().hasAllScripts() ? Typeface.neededFor(shown) : List.of();
        return render(shown, style.watchedBy(watch), others, PdfFacts.of(snapshot));
    }

    byte[] render(StatementSheet sheet, RenderWatch watch) {
        String shown = Glyphs.shown(sheet.page());
        return render(shown, sheet.style().watchedBy(watch), Typeface.neededFor(shown), sheet.facts());
    }

    byte[] render(String xhtml, PaperStyle style, List<Typeface> others, PdfFacts facts) {
        FontSet idle = idleFonts.poll();
        FontSet fonts = idle == null ? new FontSet() : idle;
        byte[] pdf = render(xhtml, style, fonts, others, facts);
        // Not after a failure: a font may have been left half read.
        idleFonts.add(fonts);
        return pdf;
    }

    private byte[] render(String xhtml, PaperStyle style, FontSet fonts, List<Typeface> others, PdfFacts facts) {
        try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_3_U)
                    .useNamespaceHandler(style)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                    .withW3cDocument(Xhtml.parse(xhtml), null);
            fetchNothing(builder);
            if (!others.isEmpty()) {
                RightToLeft.in(builder, xhtml);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                fonts.offerTo(document, renderer.getFontResolver(), others);
                renderer.createPDFWithoutClosing();
                facts.writeTo(document);
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                document.save(pdf);
                return pdf.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of %s cannot be made.".formatted(facts.title()), e);
        }
    }

    /** A document has all it needs in itself: the only address it may name is a picture that is part of it. */
    private static void fetchNothing(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (uri, type) -> PICTURES.stream().anyMatch(uri::startsWith), moment);
        }
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new SecurityException("A document may not fetch %s.".formatted(uri));
                },
                "http",
                "https",
                "file",
                "jar",
                "ftp");
    }
}
