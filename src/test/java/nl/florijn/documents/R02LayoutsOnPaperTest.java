package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.ThemeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a layout makes of a document. */
class R02LayoutsOnPaperTest {

    private static final HouseStyle PURPLE = new HouseStyle("#5b2a86", "Tot ziens,\nPoldermedia <3", null);

    private final DocumentHtml html = new DocumentHtml();

    @ParameterizedTest
    @EnumSource
    void R02_aLayoutGivesItsThemeAColourAndAnEnd(ThemeName theme) {
        var invoice = anInvoice().looking(theme, PURPLE).month("Hosting", "10.00");

        assertThat(html.html(invoice.build()))
                .contains("color: #5b2a86", "Tot ziens,\nPoldermedia &lt;3")
                .doesNotContain("{{");
        assertThat(PdfText.of(invoice.build())).contains("Tot ziens,", "Poldermedia <3");
    }

    @ParameterizedTest
    @EnumSource
    void R02_allThemesSayTheSame(ThemeName theme) {
        assertThat(words(anInvoice().looking(theme, null)))
                .containsExactlyInAnyOrderElementsOf(words(anInvoice().looking(ThemeName.HELDER, null)));
    }

    /** All but the letter that a theme may make a picture of. */
    private static List<String> words(SnapshotBuilder invoice) {
        return Pattern.compile("\\s+")
                .splitAsStream(PdfText.of(invoice.month("Hosting", "10.00").build()))
                .filter(word -> !word.equals("P"))
                .toList();
    }

    @Test
    void R02_withoutLayoutADocumentIsAsItWasBefore() {
        assertThat(html.html(anInvoice().month("Hosting", "10.00").build()))
                .contains("background-color: #0a6b4f")
                .doesNotContain("class=\"footer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#0A6B4F", "#0a6b4f;} * {}", "#0a6b4f\n", "</style><script>"})
    void aColourThatIsNoneNeverComesIntoAStyle(String colour) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HouseStyle(colour, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void R34_anExampleIsATrialPrintWithoutNumber(String language) {
        var seller = new Seller(
                "Poldermedia", new InvoiceSnapshot.Address("", "", "", "NL"), null, null, null, null, null, null, null);
        var layout = new LayoutDetails("POLDER", "", ThemeName.STRAK, "#5b2a86", "Bye", null);

        var specimen = Specimen.of(seller, Locale.of(language), layout, null);

        assertThat(specimen.mark()).isEqualTo(Mark.DRAFT);
        assertThat(PdfText.of(specimen)).contains("Poldermedia", language.equals("nl") ? "concept" : "draft", "Bye");
    }
}
