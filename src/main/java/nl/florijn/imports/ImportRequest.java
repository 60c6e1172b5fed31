package nl.florijn.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.florijn.platform.ShownText;
import nl.florijn.platform.csv.Reading;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, kept with the job.
 *
 * @param names what the files are called, where that was told; null in imports of earlier versions
 * @param readings how files that are not strict are meant; null in imports of earlier versions
 */
record ImportRequest(
        boolean dryRun,
        Set<ImportFile> files,
        ChangedTerms changes,
        @Nullable Map<ImportFile, String> names,
        @Nullable Map<ImportFile, Reading> readings) {

    static ImportRequest of(ImportOrder order) {
        var names = new EnumMap<ImportFile, String>(ImportFile.class);
        var readings = new EnumMap<ImportFile, Reading>(ImportFile.class);
        order.sources().forEach((file, source) -> {
            if (source.name() != null) {
                names.put(file, ShownText.of(source.name()));
            }
            if (source.reading() != null) {
                readings.put(file, source.reading());
            }
        });
        return new ImportRequest(
                order.dryRun(), Set.copyOf(order.sources().keySet()), order.changes(), names, readings);
    }

    Map<ImportFile, String> namesOrNone() {
        return names == null ? Map.of() : names;
    }

    @Nullable
    Reading reading(ImportFile file) {
        return readings == null ? null : readings.get(file);
    }
}
