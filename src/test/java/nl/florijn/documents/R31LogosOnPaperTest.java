package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.PrintedLogo;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.layouts.ThemeVersion;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoFacts;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.documents.logos.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A logo on paper: where a letterhead has it, once. */
class R31LogosOnPaperTest {

    private static final Logo PURPLE = new LogoReader().read(Pictures.png(1200, 300, new Color(0x5b2a86)));
    private static final Logo PHOTO = new LogoReader().read(Pictures.jpeg(1200, 300, new Color(0x5b2a86)));

    private final PdfRenderer renderer = new PdfRenderer();

    @ParameterizedTest
    @EnumSource
    void R31_itStandsAtTheTopOfTheFirstPageInEachTheme(ThemeName theme) throws IOException {
        byte[] pdf = renderer.render(withLogo(theme, PURPLE, 80));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(pictures(document)).extracting(PDImageXObject::getWidth).containsOnlyOnce(1200);
            assertThat(pictures(document))
                    .filteredOn(picture -> picture.getWidth() == 1200)
                    .allSatisfy(picture -> assertThat(picture.getSoftMask()).isNull());
            var first = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertThat(share(first, 0, 200)).as("at the top").isGreaterThan(100);
            assertThat(share(first, 200, first.getHeight()))
                    .as("and nowhere else")
                    .isZero();
        }
        assertThat(renderer.render(withLogo(theme, PURPLE, 80)))
                .as("byte for byte")
                .isEqualTo(pdf);
    }

    @Test
    void R31_aPhotoIsTakenOverAsItIs() throws IOException {
        byte[] pdf = renderer.render(withLogo(ThemeName.HELDER, PHOTO, 1));

        try (var document = Loader.loadPDF(pdf)) {
            var photo = pictures(document).stream()
                    .filter(picture -> picture.getWidth() == 1200)
                    .findFirst()
                    .orElseThrow();
            assertThat(photo.getSuffix()).isEqualTo("jpg");
            assertThat(photo.getStream().getCOSObject().createRawInputStream().readAllBytes())
                    .isEqualTo(PHOTO.bytes());
        }
    }

    @Test
    void R31_aDocumentWithALogoIsNotMuchLarger() {
        var plain = renderer.render(anInvoice().month("Hosting", "10.00").build());
        var with = renderer.render(withLogo(ThemeName.HELDER, PURPLE, 1));

        assertThat(with.length - plain.length).isLessThan(PURPLE.paperUri().length());
    }

    @Test
    void R31_documentsOfEarlierVersionsHaveNone() {
        var version = new ThemeVersion("helder", 2);
        var plain = anInvoice().version(version).month("Hosting", "10.00").build();

        assertThat(renderer.render(plain.looking(new HouseStyle("#0a6b4f", null, null))))
                .isEqualTo(renderer.render(plain.looking(house(PURPLE))));
    }

    @Test
    void itSaysItsTextOrTheNameOfTheSeller() {
        var html = new DocumentHtml();
        var invoice = anInvoice().month("Hosting", "10.00").build();
        var silent = house(PURPLE);
        var told =
                new HouseStyle("#0a6b4f", null, new PrintedLogo(PURPLE.facts().sha256(), "\"><b>Molen", PURPLE));

        assertThat(html.html(invoice.looking(silent)))
                .contains("alt=\"" + invoice.seller().name().replace("&", "&amp;") + "\"");
        assertThat(html.html(invoice.looking(told))).contains("alt=\"&quot;&gt;&lt;b&gt;Molen\"");
        assertThat(html.html(invoice)).contains("class=\"initial\"");
        assertThat(html.html(invoice.looking(silent))).doesNotContain("class=\"initial\"");
    }

    @Test
    void withoutItsPictureADocumentIsNotMade() {
        var invoice = anInvoice().month("Hosting", "10.00").build();
        var unready = new HouseStyle("#0a6b4f", null, new PrintedLogo("0".repeat(64), null, null));

        assertThatIllegalStateException().isThrownBy(() -> renderer.render(invoice.looking(unready)));
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 360, 'width: 60.0mm; height: 18.0mm'",
        "1200, 100, 'width: 60.0mm; height: 5.0mm'",
        "360, 360, 'width: 18.0mm; height: 18.0mm'",
        "100, 50, 'width: 16.9mm; height: 8.4mm'",
        "1200, 1, 'width: 60.0mm; height: 0.1mm'",
        "1, 360, 'width: 0.1mm; height: 18.0mm'"
    })
    void itFitsWhereALetterheadHasIt(int width, int height, String size) {
        assertThat(LogoSize.of(new LogoFacts("", "", width, height)).css()).isEqualTo(size);
    }

    private static InvoiceSnapshot withLogo(ThemeName theme, Logo logo, int lines) {
        var invoice = anInvoice().looking(theme, house(logo));
        for (var line = 0; line < lines; line++) {
            invoice.month("Hosting " + line, "10.00");
        }
        return invoice.build();
    }

    private static HouseStyle house(Logo logo) {
        return new HouseStyle("#0a6b4f", null, new PrintedLogo(logo.facts().sha256(), null, logo));
    }

    private static List<PDImageXObject> pictures(PDDocument document) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                    pictures.add(picture);
                }
            }
        }
        return pictures;
    }

    /** How many pixels between two rows are purple. */
    private static int share(BufferedImage page, int from, int until) {
        var purple = 0;
        for (var y = from; y < until; y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                var colour = new Color(page.getRGB(x, y));
                if (Math.abs(colour.getRed() - 0x5b)
                                + Math.abs(colour.getGreen() - 0x2a)
                                + Math.abs(colour.getBlue() - 0x86)
                        < 12) {
                    purple++;
                }
            }
        }
        return purple;
    }
}
