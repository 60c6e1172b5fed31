package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.florijn.invoicing.takingback.WayOut;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.ui.text.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a service refuses, the panel can say in Dutch. */
class RefusalTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/florijn");
    /** What only the API and its callers meet. */
    private static final Set<String> NOT_ON_SCREENS = Set.of("api");

    private static final Pattern CODE = Pattern.compile(
            "(?:new (?:Conflict|InvalidInput)|Conflict\\.forNow)\\(\\s*(?:\"[a-zA-Z.\\[\\]]+\",\\s*)?\"([A-Z][A-Z_]{3,})\"");
    private static final Pattern CHECK =
            Pattern.compile("(?:\"[a-z][A-Za-z.]*\"|[a-z][A-Za-z]*),\\s*\"([A-Z][A-Z_]{3,})\",\\s*\"");

    @Test
    void eachCodeHasItsDutchSentence() throws IOException {
        var dutch = ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT);
        assertThat(codes()).hasSizeGreaterThan(20);
        assertThat(dutch.keySet()).containsAll(codes());
    }

    @Test
    void whatASentenceTellsIsToldInDutchToo() {
        assertThat(Refusals.sentence(new FieldError("name", "TOO_LONG", "Too long.", 1200)))
                .isEqualTo("Dit is te lang: hoogstens 1.200 tekens.");
        assertThat(Refusals.sentence(new Conflict("ALREADY_ENDED", "It ended.", LocalDate.of(2027, 2, 1))))
                .isEqualTo("Dit abonnement is per 01-02-2027 beëindigd; begin een nieuw.");
        assertThat(Refusals.sentence(new Conflict("ALREADY_ENDED", "It ended.")))
                .isEqualTo("Dit abonnement is al beëindigd; begin een nieuw.");
        assertThat(Refusals.sentence(new FieldError("pattern", "NO_SEQUENCE", "None.", "x")))
                .as("braces of patterns stay")
                .contains("{seq:5}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VOID   | Dit is verstuurd en wordt niet verwijderd: de factuur ging naar een consument en kan dus vervallen.
            CREDIT | Dit is verstuurd en wordt niet verwijderd: maak een creditnota.
            NONE   | Dit is verstuurd en wordt niet verwijderd: het kan alleen blijven zoals het is.
            """)
    void theWayOutIsNamedInDutchToo(WayOut wayOut, String sentence) {
        assertThat(Refusals.sentence("ALREADY_SENT", "It was sent.", List.of(wayOut)))
                .isEqualTo(sentence);
    }

    @Test
    void whatAFieldIsCalledForProgramsIsNotSaidAtIt() {
        UI.setCurrent(new UI());
        try {
            UI.getCurrent().setLocale(Locale.UK);
            assertThat(Refusals.sentence(
                            new FieldError("prices[0].unitPrice", "REQUIRED", "'prices[0].unitPrice' is required.")))
                    .isEqualTo("This is required.");
        } finally {
            UI.setCurrent(null);
        }
    }

    @Test
    void eachSentenceWithFactsHasAPlaceForEach() {
        var dutch = ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT);
        var telling = dutch.keySet().stream().filter(key -> key.contains(".")).toList();
        assertThat(telling).isNotEmpty().allSatisfy(key -> {
            var count = Integer.parseInt(key.substring(key.indexOf('.') + 1));
            for (var place = 0; place < count; place++) {
                assertThat(dutch.getString(key)).as(key).contains("{" + place + "}");
            }
        });
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (!NOT_ON_SCREENS.contains(SOURCES.relativize(file).getName(0).toString())) {
                    var source = Files.readString(file);
                    CODE.matcher(source).results().forEach(found -> codes.add(found.group(1)));
                    CHECK.matcher(source).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }
}
