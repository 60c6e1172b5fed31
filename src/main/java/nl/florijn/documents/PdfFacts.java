package nl.florijn.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import nl.florijn.documents.markup.Markup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * What a PDF says about itself: title, author, language, date, and that it is PDF/A-3U. No clock and no chance: the date is
 * that of the invoice and the file's id follows from its facts, so the same document is the same file.
 *
 * @param date the date of the document, stands for the moment it was made
 */
record PdfFacts(String title, String author, String language, LocalDate date) {

    private static final String PRODUCER = "Florijn";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static PdfFacts of(InvoiceSnapshot snapshot) {
        Texts texts = Theme.of(snapshot.theme()).texts(snapshot.locale());
        String title = texts.get("title" + snapshot.kind()) + " "
                + (snapshot.number() == null ? texts.get("mark" + snapshot.mark()) : snapshot.number());
        return new PdfFacts(title, snapshot.seller().name(), texts.get("language"), snapshot.invoiceDate());
    }

    void writeTo(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentInformation(information);
        document.setDocumentId((long) hashCode());
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentCatalog().setMetadata(metadata(document));
        document.getDocumentCatalog().addOutputIntent(outputIntent(document));
    }

    private PDMetadata metadata(PDDocument document) throws IOException {
        byte[] xmp = xmp().getBytes(StandardCharsets.UTF_8);
        return new PDMetadata(document, new ByteArrayInputStream(xmp));
    }

    private String xmp() {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                   <pdfaid:part>3</pdfaid:part>
                   <pdfaid:conformance>U</pdfaid:conformance>
                   <dc:format>application/pdf</dc:format>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                   <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                   <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
                   <pdf:Producer>%s</pdf:Producer>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(Markup.escape(title), Markup.escape(author), language, date, PRODUCER);
    }

    // PDF/A wants to know what the colours mean.
    private static PDOutputIntent outputIntent(PDDocument document) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }
}
