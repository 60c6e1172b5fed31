package nl.florijn.ui.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.imports.FileReadings;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.ImportOrder;
import nl.florijn.imports.ImportSource;
import nl.florijn.imports.ImportTrials;
import nl.florijn.imports.Imports;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.DecimalMark;
import nl.florijn.platform.csv.Reading;
import nl.florijn.subscriptions.intake.ChangedTerms;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The files to begin from can be handed in as they are. */
@FlorijnTest
class SampleFilesTest {

    @Autowired
    private Books books;

    @Autowired
    private FileReadings readings;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportTrials trials;

    @Autowired
    private PanelTexts texts;

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-GB"})
    void eachColumnOfASampleIsKnownAndEachRowGoesIn(String language) {
        trySamples(books.freshPartner().partner().id(), language);
    }

    @Test
    void noSampleClashesWithTheBooksOfTheDemo() {
        var partner = books.freshPartner().partner().id();
        Map<ImportFile, InputStream> files = new EnumMap<>(ImportFile.class);
        for (var file : ImportFile.values()) {
            var name = "/demo/panel-export/" + file.label() + ".csv";
            files.put(file, requireNonNull(SampleFilesTest.class.getResourceAsStream(name), name));
        }
        assertThat(trials.ended(partner, imports.start(partner, files, false)).errors())
                .isEmpty();
        trySamples(partner, "nl-NL");
        trySamples(partner, "en-GB");
    }

    private void trySamples(PartnerId partner, String language) {
        var locale = Locale.forLanguageTag(language);
        Map<ImportFile, ImportSource> sources = new EnumMap<>(ImportFile.class);
        for (var file : ImportFile.values()) {
            var content = sample(file, locale);
            var proposal = readings.propose(partner, file, () -> new ByteArrayInputStream(content));
            assertThat(proposal.columns()).hasSameSizeAs(ImportColumns.of(file));
            var marks = readings.marks(
                    partner, file, () -> new ByteArrayInputStream(content), proposal.form(), proposal.columns());
            assertThat(marks.mark()).isEqualTo(DecimalMark.COMMA);
            var reading = new Reading(
                    proposal.form(), DecimalMark.COMMA, readings.today(partner), proposal.columns(), Map.of());
            sources.put(file, new ImportSource(null, new ByteArrayInputStream(content), reading));
        }
        var report = trials.ended(partner, imports.start(partner, new ImportOrder(sources, true, ChangedTerms.KEPT)));
        assertThat(report.errors()).isEmpty();
        assertThat(report.created()).isEqualTo(7);
    }

    private byte[] sample(ImportFile file, Locale locale) {
        return SheetFile.bytes(ColumnGuide.sample(
                file,
                column -> texts.getTranslation("import.column." + file.label() + "." + column.name(), locale),
                texts.getTranslation("import.sample." + file, locale)));
    }
}
