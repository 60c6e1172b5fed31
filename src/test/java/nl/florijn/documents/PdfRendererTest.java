package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.florijn.documents.markup.Xhtml;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void R31_theSameSnapshotGivesTheSameBytes() {
        InvoiceSnapshot snapshot = DocumentGoldenTest.everything().build();

        byte[] first = renderer.render(snapshot);
        assertThat(renderer.render(snapshot)).isEqualTo(first);
        assertThat(new PdfRenderer().render(snapshot)).isEqualTo(first);
    }

    @Test
    void manyThreadsGetTheirOwnDocument() throws Exception {
        List<byte[]> alone =
                IntStream.range(0, 8).mapToObj(i -> renderer.render(invoice(i))).toList();
        List<Callable<byte[]>> tasks = IntStream.range(0, 32)
                .mapToObj(i -> (Callable<byte[]>) () -> renderer.render(invoice(i % 8)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<byte[]> together =
                    threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i)).isEqualTo(alone.get(i % 8));
            }
        }
    }

    private static InvoiceSnapshot invoice(int i) {
        return anInvoice()
                .numbered("FA-260000" + i)
                .month("Hosting klant" + i + ".example", "10.0" + i)
                .build();
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(renderer.render(DocumentGoldenTest.everything().build()))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Factuur FA-2600042");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Poldermedia");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray()))
                    .contains("<pdfaid:part>3</pdfaid:part>", "Factuur FA-2600042", "2026-12-01T00:00:00Z");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        Set<String> fonts = new TreeSet<>();
        try (PDDocument pdf =
                Loader.loadPDF(renderer.render(DocumentGoldenTest.everything().build()))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(fonts).containsExactlyInAnyOrder("RobotoRegular", "RobotoMedium", "LiberationSans");
    }

    @Test
    void fetchesNothingFromOutside(@TempDir Path folder) throws IOException {
        Path css = Files.writeString(folder.resolve("evil.css"), "body { page-break-before: always }");
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            URI web = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            String page = """
                    <html><head><link rel="stylesheet" href="%1$s/link.css"/><style>@import url("%1$s/style.css");</style></head>
                    <body style="background-image: url('%1$s/background.png')">Nothing <img src="%1$s/a.png"/><img src="%2$s"/><img src="jar:%2$s!/a.png"/>
                    <img src="classpath:application.yaml"/><object type="image/svg+xml" data="%1$s/a.svg">no</object>
                    <iframe src="%1$s/frame"></iframe><a href="%1$s/attachment" download="a">there</a></body></html>
                    """.formatted(web, css.toUri());

            byte[] pdf = renderer.render(
                    page,
                    new PaperStyle("body { color: #333 }"),
                    List.of(),
                    new PdfFacts("Evil", "Nobody", "en", LocalDate.of(2026, 12, 1)));

            assertThat(PdfText.of(pdf)).contains("Nothing").contains("there");
            assertThat(requests).hasValue(0);
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
                assertThat(read.getDocumentCatalog().getNames()).isNull();
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsNoDocumentType() {
        String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>&x;</body></html>";

        assertThatThrownBy(() -> Xhtml.parse(page)).hasMessageContaining("DOCTYPE is disallowed");
    }
}
