package nl.florijn.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A document several times in one file, for who prints it by hand. */
public final class PdfCopies {

    private PdfCopies() {}

    /**
     * All pages of a file, then all of them again.
     *
     * @param copies at least one; for one it is the very same file
     */
    public static byte[] of(byte[] pdf, int copies) {
        if (copies == 1) {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDPage> pages = new ArrayList<>();
            document.getPages().forEach(pages::add);
            for (int copy = 1; copy < copies; copy++) {
                // What is on them stands in the file once.
                pages.forEach(page -> document.addPage(new PDPage(new COSDictionary(page.getCOSObject()))));
            }
            ByteArrayOutputStream copied = new ByteArrayOutputStream();
            document.save(copied);
            return copied.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be copied %d times.".formatted(copies), e);
        }
    }
}
