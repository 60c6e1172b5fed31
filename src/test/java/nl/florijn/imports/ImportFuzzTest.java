package nl.florijn.imports;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is in the files: they come in whole, or not at all and with the reasons. */
@FlorijnTest
class ImportFuzzTest {

    private static final int TRIALS = 120;
    private static final int SIZE = 6000;
    private static final byte[][] SNIPPETS = {
        {'"'},
        {','},
        {'\n'},
        {'\r', '\n'},
        {0},
        {(byte) 0xFF},
        {(byte) 0xC3},
        {'-'},
        {'9', '9', '9', '9', '9', '9'},
        {';'},
        {'\''},
        {}
    };

    @Autowired
    private Books books;

    @Autowired
    private ImportTrials trials;

    @Autowired
    private DSLContext db;

    @Test
    void damagedFilesComeInWholeOrNotAtAll() {
        long seed = 20261201;
        var random = new Random(seed);
        for (var trial = 0; trial < TRIALS; trial++) {
            var partner = books.freshPartner().partner().id();
            var report = trials.bytes(partner, damagedFiles(random), false);

            assertThat(report.status().isFinal()).isTrue();
            assertThat(report.error()).as("seed %d, trial %d", seed, trial).isNull();
            assertThat(report.status() == JobStatus.FAILED)
                    .as("seed %d, trial %d: failed with reasons", seed, trial)
                    .isEqualTo(report.errorCount() > 0);
            if (report.status() == JobStatus.FAILED) {
                assertThat(rows(partner)).as("seed %d, trial %d", seed, trial).isZero();
                assertThat(report.created() + report.updated() + report.unchanged())
                        .as("seed %d, trial %d: as it says", seed, trial)
                        .isZero();
                assertThat(report.errors())
                        .allSatisfy(fault -> assertThat(fault.message()).endsWith("."));
            }
        }
    }

    private int rows(PartnerId partner) {
        return db.fetchCount(PRODUCT, PRODUCT.PARTNER_ID.eq(partner))
                + db.fetchCount(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner))
                + db.fetchCount(SUBSCRIPTION, SUBSCRIPTION.PARTNER_ID.eq(partner));
    }

    private static Map<ImportFile, InputStream> damagedFiles(Random random) {
        var files = new EnumMap<ImportFile, InputStream>(ImportFile.class);
        for (var file : ImportFile.values()) {
            if (random.nextInt(8) > 0 || files.isEmpty()) {
                files.put(file, new ByteArrayInputStream(damaged(beginning(file), random)));
            }
        }
        return files;
    }

    private static byte[] damaged(byte[] content, Random random) {
        var damaged = content;
        for (var wounds = random.nextInt(4); wounds > 0; wounds--) {
            var at = random.nextInt(damaged.length + 1);
            damaged = random.nextInt(5) == 0
                    ? Arrays.copyOf(damaged, at)
                    : replaced(damaged, at, random.nextInt(3), SNIPPETS[random.nextInt(SNIPPETS.length)]);
        }
        return damaged;
    }

    private static byte[] replaced(byte[] content, int at, int length, byte[] snippet) {
        var rest = Math.min(content.length, at + length);
        var replaced = Arrays.copyOf(content, at + snippet.length + content.length - rest);
        System.arraycopy(snippet, 0, replaced, at, snippet.length);
        System.arraycopy(content, rest, replaced, at + snippet.length, content.length - rest);
        return replaced;
    }

    /** Some whole rows of the real file. */
    private static byte[] beginning(ImportFile file) {
        try (var in = ImportTrials.resource(file.label() + ".csv")) {
            var text = new String(in.readNBytes(SIZE), StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
