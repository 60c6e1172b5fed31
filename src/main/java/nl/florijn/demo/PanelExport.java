package nl.florijn.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.imports.ImportFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** What a hosting panel handed over in November 2026, with its dates moved as if that were now. */
final class PanelExport {

    /** The run that the export was made for. */
    static final LocalDate RUN_DATE = LocalDate.of(2026, 12, 1);

    private static final String FOLDER = "demo/panel-export/";
    private static final Set<String> DATES = Set.of("start", "end", "billedUntil");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PanelExport() {}

    /** The files, so many months later than they were. */
    static Map<ImportFile, InputStream> monthsLater(long months) {
        Map<ImportFile, InputStream> files = new EnumMap<>(ImportFile.class);
        for (var file : ImportFile.values()) {
            files.put(
                    file,
                    new ByteArrayInputStream(
                            moved(FOLDER + file.label() + ".csv", months).getBytes(UTF_8)));
        }
        return files;
    }

    private static String moved(String resource, long months) {
        var text = new StringBuilder();
        try (var reader = new InputStreamReader(new ClassPathResource(resource).getInputStream(), UTF_8);
                var parsed = FORMAT.parse(reader);
                var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var columns = parsed.getHeaderNames();
            printer.printRecord(columns);
            for (var row : parsed) {
                printer.printRecord(moved(row, columns, months));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo data in " + resource + " could not be read.", e);
        }
        return text.toString();
    }

    private static List<String> moved(CSVRecord row, List<String> columns, long months) {
        return columns.stream()
                .map(column -> {
                    var value = row.get(column);
                    return DATES.contains(column) && !value.isEmpty()
                            ? LocalDate.parse(value).plusMonths(months).toString()
                            : value;
                })
                .toList();
    }
}
