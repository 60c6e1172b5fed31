package nl.florijn.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import nl.florijn.catalog.intake.ProductImport;
import nl.florijn.customers.intake.CustomerImport;
import nl.florijn.partners.JooqBooksLock;
import nl.florijn.platform.csv.CsvFaults;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.Reading;
import nl.florijn.platform.csv.RowChanges;
import nl.florijn.platform.csv.RowCounts;
import nl.florijn.platform.csv.Table;
import nl.florijn.platform.csv.TableLook;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.intake.SubscriptionImport;
import org.jspecify.annotations.Nullable;
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

    /** How many rows or lines the files have, so that the progress can be told. */
    int lines(Job job, ImportRequest request) {
        return request.files().stream()
                .mapToInt(name -> {
                    var reading = request.reading(name);
                    return reading == null
                            ? lines(content(job, name).get())
                            : TableLook.at(table(job, name, reading)).rows();
                })
                .sum();
    }

    /** Reads all files to find every fault; writes for as long as there is none. */
    ImportResult take(Job job, ImportRequest request) {
        var faults = new CsvFaults();
        var notTaken = new CsvFaults();
        var changes = new RowChanges();
        var files = files(job, request, faults, notTaken, changes);
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
                    keptTerms = subscriptions.take(
                            partner, file.getValue(), knownCustomers, knownProducts, request.changes());
            }
        }
        return result(files, keptTerms, faults, notTaken, changes);
    }

    /** In the order in which they are taken in. */
    private Map<ImportFile, CsvFile> files(
            Job job, ImportRequest request, CsvFaults faults, CsvFaults notTaken, RowChanges changes) {
        var done = new AtomicInteger();
        IntConsumer progress = rows -> jobs.progress(job.partner(), job.id(), done.addAndGet(rows));
        var files = new EnumMap<ImportFile, CsvFile>(ImportFile.class);
        for (var name : request.files()) {
            files.put(
                    name,
                    new CsvFile(
                            name.label(),
                            table(job, name, request.reading(name)),
                            faults,
                            notTaken,
                            changes,
                            progress));
        }
        return files;
    }

    private Table table(Job job, ImportFile name, @Nullable Reading reading) {
        return reading == null
                ? Table.strict(content(job, name))
                : Table.read(content(job, name), reading, ImportColumns.of(name));
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
            Map<ImportFile, CsvFile> files, int keptTerms, CsvFaults faults, CsvFaults notTaken, RowChanges changes) {
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
                notTaken.listed(),
                changes.listed());
    }
}
