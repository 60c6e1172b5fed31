package nl.florijn.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private final Theme theme = Theme.of(ThemeName.HELDER.newest());

    @Test
    void dutchAndEnglishSayTheSameThings() {
        Texts dutch = theme.texts(Locale.of("nl"));
        Texts english = theme.texts(Locale.of("en"));

        assertThat(dutch.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(50);
    }

    @Test
    void aLanguageWithoutTextsGetsEnglish() {
        assertThat(theme.texts(Locale.FRANCE)).isSameAs(theme.texts(Locale.UK));
    }

    @Test
    void aTextThatIsMissingIsAnError() {
        Texts texts = Texts.parse("known = yes");

        assertThatThrownBy(() -> texts.get("unknown")).hasMessage("The theme has no plain text 'unknown'.");
        assertThatThrownBy(() -> texts.fill("known", Map.of()))
                .hasMessage("The theme has no text 'known' with variables.");
    }

    @Test
    void aVariableThatIsMissingIsAnError() {
        Texts texts = Texts.parse("greeting = Hello {{name}}");

        assertThat(texts.fill("greeting", Map.of("name", "<b>"))).isEqualTo("Hello <b>");
        assertThatThrownBy(() -> texts.fill("greeting", Map.of())).hasMessageContaining("name");
    }

    @Test
    void aTemplateReachesNoMethodsOfWhatItIsGiven() {
        Texts texts = Texts.parse("leak = {{name.length}}{{name.class}}");

        assertThatThrownBy(() -> texts.fill("leak", Map.of("name", "x"))).hasMessageContaining("length");
    }

    @Test
    void R31_aVersionThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> Theme.of(new ThemeVersion("helder", 999)))
                .hasMessage("Theme helder version 999 has no file style.css.");
        assertThatThrownBy(() -> new ThemeVersion("../secret", 1)).hasMessageContaining("../secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import \"http://127.0.0.1/a.css\";",
                "td { background-image: URL(file:///etc/passwd) }",
                "@font-face { font-family: a; src: url(a.ttf) }"
            })
    void aStyleNamesNoFilesOrAddresses(String style) {
        assertThatThrownBy(() -> new PaperStyle(style))
                .hasMessage("The style of a theme may not name files or addresses.");
    }

    @Test
    void anErrorInAStyleIsFoundWhenItIsRead() {
        assertThatThrownBy(() -> new PaperStyle("td { colour red }")).hasMessageContaining("The style of a theme");
    }
}
