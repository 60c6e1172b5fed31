package nl.florijn.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import nl.florijn.catalog.intake.ProductImport;
import nl.florijn.customers.CustomerImport;
import nl.florijn.partners.JooqBooksLock;
import nl.florijn.platform.csv.CsvFaults;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.RowCounts;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.intake.ChangedTerms;
import nl.florijn.subscriptions.intake.SubscriptionImport;
import org.springframework.stereotype.Component;

/** Takes in the files of an import, one after another. */
@Component
class Intake {

    private final Jobs jobs;
    private final ProductImport products;
    private final CustomerImport customers;
    private final SubscriptionImport subscriptions;
    private final JooqBooksLock books;

    Intake(
            Jobs jobs,
            ProductImport products,
            CustomerImport customers,
            SubscriptionImport subscriptions,
            JooqBooksLock books) {
        this.jobs = jobs;
        this.products = products;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.books = books;
    }

    /** How many lines the files have, so that the progress can be told. */
    int lines(Job job, Set<ImportFile> names) {
        return names.stream().mapToInt(name -> lines(content(job, name).get())).sum();
    }

    /** Reads all files to find every fault; writes for as long as there is none. */
    ImportResult take(Job job, Set<ImportFile> names, ChangedTerms changes) {
        var faults = new CsvFaults();
        var notTaken = new CsvFaults();
        var files = files(job, names, faults, notTaken);
        var partner = job.partner();
        // Rows come as the files have them: nobody else may take some of them meanwhile.
        books.alone(partner);
        var knownProducts = products.known(partner);
        var knownCustomers = customers.known(partner);
        var keptTerms = 0;
        for (var file : files.entrySet()) {
            switch (file.getKey()) {
                case PRODUCTS -> products.take(partner, file.getValue(), knownProducts);
                case CUSTOMERS -> customers.take(partner, file.getValue(), knownCustomers);
                case SUBSCRIPTIONS ->
                    keptTerms = subscriptions.take(partner, file.getValue(), knownCustomers, knownProducts, changes);
            }
        }
        return result(files, keptTerms, faults, notTaken);
    }

    /** In the order in which they are taken in. */
    private Map<ImportFile, CsvFile> files(Job job, Set<ImportFile> names, CsvFaults faults, CsvFaults notTaken) {
        var done = new AtomicInteger();
        IntConsumer progress = rows -> jobs.progress(job.partner(), job.id(), done.addAndGet(rows));
        var files = new EnumMap<ImportFile, CsvFile>(ImportFile.class);
        for (var name : names) {
            files.put(name, new CsvFile(name.label(), content(job, name), faults, notTaken, progress));
        }
        return files;
    }

    private Supplier<InputStream> content(Job job, ImportFile name) {
        return () -> jobs.openFile(job.partner(), job.id(), name.label()).orElseThrow();
    }

    private static int lines(InputStream content) {
        try (content) {
            var lines = 1;
            var buffer = new byte[1 << 16];
            for (var length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                for (var i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportResult result(
            Map<ImportFile, CsvFile> files, int keptTerms, CsvFaults faults, CsvFaults notTaken) {
        var all = RowCounts.NONE;
        var counts = new EnumMap<ImportFile, RowCounts>(ImportFile.class);
        for (var file : files.entrySet()) {
            counts.put(file.getKey(), file.getValue().counts());
            all = all.plus(file.getValue().counts());
        }
        return new ImportResult(
                all.created(),
                all.updated(),
                all.unchanged(),
                keptTerms,
                counts,
                faults.total(),
                faults.listed(),
                notTaken.total(),
                notTaken.listed());
    }
}
