package nl.florijn.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as a reader would copy it, line by line from the top of each page. */
final class PdfText {

    private PdfText() {}

    static String of(InvoiceSnapshot snapshot) {
        return of(new PdfRenderer().render(snapshot));
    }

    static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document).replace('\u00a0', ' ').replaceAll("(?m) +$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
