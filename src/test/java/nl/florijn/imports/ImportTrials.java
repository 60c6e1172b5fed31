package nl.florijn.imports;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.springframework.stereotype.Component;

/** Imports files and waits for the report. */
@Component
public class ImportTrials {

    private final Imports imports;

    ImportTrials(Imports imports) {
        this.imports = imports;
    }

    /** The books of a real reseller. */
    public ImportReport panelExport(PartnerId partner, boolean dryRun) {
        return bytes(
                partner,
                Map.of(
                        ImportFile.PRODUCTS, resource("products.csv"),
                        ImportFile.CUSTOMERS, resource("customers.csv"),
                        ImportFile.SUBSCRIPTIONS, resource("subscriptions.csv")),
                dryRun);
    }

    public ImportReport texts(PartnerId partner, Map<ImportFile, String> files) {
        var bytes = new EnumMap<ImportFile, InputStream>(ImportFile.class);
        files.forEach((file, text) -> bytes.put(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return bytes(partner, bytes, false);
    }

    /** One file, with what becomes of other terms of what is billed. */
    public ImportReport text(PartnerId partner, ImportFile file, String text, ChangedTerms changes) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ended(partner, imports.start(partner, Map.of(file, bytes), false, changes));
    }

    public ImportReport bytes(PartnerId partner, Map<ImportFile, ? extends InputStream> files, boolean dryRun) {
        return ended(partner, imports.start(partner, Map.copyOf(files), dryRun));
    }

    public ImportReport ended(PartnerId partner, JobId id) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(5))
                .until(() -> imports.get(partner, id).status().isFinal());
        return imports.get(partner, id);
    }

    static InputStream resource(String file) {
        return Objects.requireNonNull(ImportTrials.class.getResourceAsStream("/demo/panel-export/" + file));
    }
}
