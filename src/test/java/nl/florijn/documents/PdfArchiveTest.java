package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.aCreditNote;
import static nl.florijn.documents.SnapshotBuilder.aDraft;
import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.util.List;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.PrintedLogo;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.documents.logos.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** R31: kept for ten years, so made to be read after ten years. */
class PdfArchiveTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void R31_anInvoiceIsPdfA3() throws Exception {
        assertThat(faults(DocumentGoldenTest.everything().build())).isEmpty();
    }

    @Test
    void R31_aCreditNoteIsPdfA3() throws Exception {
        assertThat(faults(aCreditNote("FA-1").month("Hosting", "10.00").build()))
                .isEmpty();
    }

    @Test
    void R31_aDraftIsPdfA3() throws Exception {
        assertThat(faults(aDraft().in("en-GB").build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void R31_inEachThemeADocumentIsPdfA3(ThemeName theme) throws Exception {
        var house = new HouseStyle("#5b2a86", "Tot ziens", null);
        assertThat(faults(anInvoice()
                        .looking(theme, house)
                        .month("Hosting", "10.00")
                        .build()))
                .isEmpty();
    }

    @Test
    void R31_withALogoADocumentIsPdfA3() throws Exception {
        var reader = new LogoReader();
        for (var logo : List.of(
                reader.read(Pictures.png(300, 90, Color.MAGENTA)), reader.read(Pictures.jpeg(300, 90, Color.BLUE)))) {
            var printed = new PrintedLogo(logo.facts().sha256(), null, logo);
            assertThat(faults(anInvoice()
                            .looking(ThemeName.STRAK, new HouseStyle("#5b2a86", null, printed))
                            .month("Hosting", "10.00")
                            .build()))
                    .isEmpty();
        }
    }

    @Test
    void R31_inEachScriptADocumentIsPdfA3() throws Exception {
        assertThat(faults(anInvoice()
                        .month("网站托管 ウェブ 🎉 😀", "10.00")
                        .month("استضافة (2027) المواقع אחסון", "10.00")
                        .build()))
                .isEmpty();
    }

    private static List<String> faults(InvoiceSnapshot snapshot) throws Exception {
        byte[] pdf = new PdfRenderer().render(snapshot);
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(PdfArchiveTest::sentence)
                    .distinct()
                    .toList();
        }
    }

    private static String sentence(TestAssertion fault) {
        return fault.getRuleId().getClause() + " " + fault.getMessage();
    }
}
