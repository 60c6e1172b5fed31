package nl.florijn.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.collection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.layouts.ThemeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\w+}}");

    private final Theme theme = Theme.of(ThemeName.HELDER.newest());

    @Test
    void allLanguagesSayTheSameThings() {
        var languages = List.of("nl", "en", "fr", "de");
        var keys = languages.stream()
                .map(language -> theme.texts(Locale.of(language)).keys())
                .distinct()
                .toList();

        assertThat(keys)
                .hasSize(1)
                .first()
                .asInstanceOf(collection(String.class))
                .hasSizeGreaterThan(50);
        assertThat(languages)
                .allSatisfy(language ->
                        assertThat(theme.texts(Locale.of(language)).locale()).isEqualTo(Locale.of(language)));
    }

    @Test
    void aLanguageWithoutTextsGetsEnglish() {
        assertThat(theme.texts(Locale.ITALY)).isSameAs(theme.texts(Locale.UK));
    }

    /** Texts with variables find what they are given in each language. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr", "de"})
    void eachLanguageFillsInTheSame(String language) throws IOException {
        var own = placeholders(language);

        assertThat(own).isEqualTo(placeholders("nl")).hasSizeGreaterThan(10);
    }

    private static Map<String, Set<String>> placeholders(String language) throws IOException {
        var path = "/themes/helder/v%d/texts_%s.properties"
                .formatted(ThemeName.HELDER.newest().version(), language);
        var read = new Properties();
        try (var in = ThemeTest.class.getResourceAsStream(path)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, Set<String>> placeholders = new TreeMap<>();
        for (var key : read.stringPropertyNames()) {
            var named = PLACEHOLDER.matcher(read.getProperty(key)).results().map(MatchResult::group);
            placeholders.put(key, named.collect(Collectors.toCollection(TreeSet::new)));
        }
        placeholders.values().removeIf(Set::isEmpty);
        return placeholders;
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

    /** A change of this is a new version of all themes; nothing may need a change here. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            helder, 1, 64e82e7467c90dcc7a3835c8b784ccba536bc45bc48e20510d12145b27240d31
            strak,  1, 10ca196aebb2f01da324158ea88006e26aa333a738832cf86b7b77e3417ebeca
            helder, 2, b4a9dfd9230e81060027fadbe3118ec2a46b232a84edc3f69673b99ae2d63afc
            strak,  2, 28970b8864b7827d34eb35601a75ddb64deb589d24d008f9a37ff6e7fdae1bb1
            helder, 3, b3eca1ec0fc920d5aceebe55a3cb7b38aa91ec58223635af00ebf2476ad09237
            strak,  3, 9b2a5ecbbd31ae6b8bcc250243b8f5337b291c81df2e5787c55f14f606a07a54
            helder, 4, 23ea55ee2b716b455c87d9f504dc08b862f3d2ae01970a4c5f1c3c12ea1724bd
            strak,  4, 7104c1e1261048af74c17c6bed43ffe785c5298fc79b82bf0bab148b965b8629
            """)
    void R31_aPublishedVersionStaysAsItWas(String name, int version, String sha256) throws IOException {
        var documents = new StringBuilder();
        for (var language : version < 4 ? List.of("nl", "en") : List.of("nl", "en", "fr", "de")) {
            var snapshot = DocumentGoldenTest.everything().in(language).version(new ThemeVersion(name, version));
            documents.append(DocumentHtml.paper(snapshot.build()));
        }
        for (var sheet : List.of("style.css", "accent.css")) {
            var path = "/themes/%s/v%d/%s".formatted(name, version, sheet);
            documents.append(new String(getClass().getResourceAsStream(path).readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(DocumentStore.sha256(documents.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(sha256);
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
