package nl.florijn.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel speaks Dutch and English, completely; no text stands in code. */
class PanelTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/florijn/ui");
    private static final Pattern ASKED = Pattern.compile(
            "(?:getTranslation|heading|fact|figure|words|figures|narrow|state|place)\\(\\s*\"([a-z][A-Za-z]*\\.[A-Za-z_.]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z]+(?: [a-zA-Z]+)+.*|[A-Z][a-z]{2,}");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts("en").keySet()).isEqualTo(texts("nl").keySet());
    }

    @Test
    void bothLanguagesTellTheSameFacts() {
        var english = texts("en");
        texts("nl")
                .forEach((key, dutch) ->
                        assertThat(facts(english.get(key))).as(key).isEqualTo(facts(dutch)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void eachTextCanBeFormatted(String language) {
        texts(language).forEach((key, text) -> {
            assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
            assertThat(text.replace("''", "").replace("'{'", "").replace("'}'", ""))
                    .as("a lone apostrophe in %s swallows what follows", key)
                    .doesNotContain("'");
        });
    }

    @Test
    void eachTextThatIsAskedForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (var source : sources().toList()) {
            ASKED.matcher(Files.readString(source)).results().forEach(found -> asked.add(found.group(1)));
        }
        asked.removeIf(prefix -> prefix.endsWith("."));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(texts("nl").keySet()).containsAll(asked);
    }

    @Test
    void noTextStandsInCode() throws IOException {
        for (var source : sources().toList()) {
            var words = Files.readString(source)
                    .lines()
                    .filter(line ->
                            !line.contains("Exception(") && !line.contains("log.") && !line.contains("NullAway"))
                    .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
                    .filter(literal -> SENTENCE.matcher(literal).matches())
                    .toList();
            assertThat(words).as(source.toString()).isEmpty();
        }
    }

    @Test
    void whoeverSpeaksAnotherLanguageReadsDutch() {
        assertThat(PanelTexts.spoken(java.util.Locale.FRENCH)).isEqualTo(PanelTexts.DUTCH);
        assertThat(PanelTexts.spoken(java.util.Locale.US)).isEqualTo(PanelTexts.ENGLISH);
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"));
    }

    private static Set<String> facts(String text) {
        var facts = new TreeSet<String>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(found -> facts.add(found.group(1)));
        return facts;
    }

    private static Map<String, String> texts(String language) {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/texts/panel_" + language + ".properties"), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.stringPropertyNames().stream().collect(toMap(Function.identity(), properties::getProperty));
    }
}
