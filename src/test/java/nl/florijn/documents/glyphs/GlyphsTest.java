package nl.florijn.documents.glyphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hosting € 10,00 – “Ayşe”",
                "網站託管 网站托管",
                "ウェブホスティング ひらがな",
                "استضافة المواقع",
                "אחסון אתרים",
                "ქართული Հայերեն",
                "😀 🎉 🔥 📦 ✅ ❤\uFE0F",
                "a\u00adb\u200dc\td"
            })
    void theseCanBeShown(String text) {
        assertThat(Glyphs.missing(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            한국 Hosting 한국어,  한국어
            Naar de maan 🚀,      🚀
            ไทย हिन्दी,              ไทยहिन्दी
            """)
    void theseCannotAndAreNamedOnce(String text, String missing) {
        assertThat(Glyphs.missing(text)).isEqualTo(missing);
    }

    @Test
    void aTextIsOfferedTheFontsItNeedsAndNoMore() {
        assertThat(Typeface.neededFor("Hosting → € 10,00")).isEmpty();
        assertThat(Typeface.neededFor("网站 🎉")).containsExactly(Typeface.NOTO_SANS_SC, Typeface.KURINTO);
        assertThat(Typeface.neededFor("استضافة")).isEqualTo(List.of(Typeface.DEJAVU));
    }
}
