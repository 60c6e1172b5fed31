package nl.florijn.documents;

import static nl.florijn.documents.SnapshotBuilder.HIGH;
import static nl.florijn.documents.SnapshotBuilder.aDraft;
import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.markup.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentHtmlTest {

    private final DocumentHtml html = new DocumentHtml();

    @Test
    void isAPageOfItsOwnInTheLanguageOfTheDebtor() {
        assertThat(html.html(aDraft().in("en-GB").month("Hosting", "10.00").build()))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<style>", "Invoice", "draft", "Hosting", "1 Dec 2026 to 31 Dec 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror='alert(1)'>",
                "\"><b>x</b>",
                "]]><!--",
                "</style></title>",
                "{{seller.name}}{{{styles}}}",
                "{{x}}",
                "Tom & Jerry &amp; Søn",
                "$1 \\u0041 %s"
            })
    void hostileTextIsJustText(String hostile) {
        InvoiceSnapshot snapshot = anInvoice()
                .to(new Debtor(hostile, hostile, new Address(hostile, hostile, hostile, "NL"), hostile, hostile))
                .saying(hostile)
                .group(hostile)
                .charge(hostile, "1.00", HIGH)
                .paid(hostile, null)
                .clause(hostile)
                .looking(ThemeName.HELDER, new HouseStyle("#5b2a86", hostile, null))
                .build();

        assertThat(html.html(snapshot))
                .contains(Markup.escape(hostile))
                .doesNotContain("<script", "<b>", "<img src=x", "<!--");
        assertThat(PdfText.of(snapshot).replaceAll("\\s+", "")).contains(hostile.replaceAll("\\s+", ""));
    }

    @Test
    void charactersThatNoDocumentCanHoldAreLeftOut() {
        String broken = "a\u0000b\u000bc\ud800d\ufffee\u0085f";

        assertThat(PdfText.of(anInvoice().charge(broken, "1.00", HIGH).build())).contains("abcdef");
    }
}
