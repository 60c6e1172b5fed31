package nl.florijn.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many exports run at once and wherever one stops: each invoice is in one file, and counts as exported then. */
@FlorijnTest
class R45ConcurrentExportTest {

    private static final int INVOICES = 1300;

    @Autowired
    private SalesBooks books;

    @Autowired
    private Exports exports;

    @Autowired
    private Jobs jobs;

    @Test
    void R45_severalExportsAtOnceTakeEachInvoiceOnce() throws Exception {
        var partner = books.partner();
        var invoices = books.manyApproved(partner, INVOICES);
        List<Callable<JobId>> starts = new ArrayList<>();
        for (var i = 0; i < 4; i++) {
            starts.add(() -> exports.start(partner, ExportRequest.twinfieldXml()));
            starts.add(() -> exports.start(partner, ExportRequest.twinfieldXml(invoices)));
        }
        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(starts.size())) {
            for (var started : threads.invokeAll(starts)) {
                var report = books.ended(partner, started.get());
                var inFile = books.numbers(partner, report.id());
                assertThat(inFile).hasSize(report.accepted());
                numbers.addAll(inFile);
            }
        }
        assertThat(numbers).hasSize(INVOICES).doesNotHaveDuplicates();
    }

    @Test
    void R45_aCancelledExportHasTheInvoicesThatItTook() {
        var partner = books.partner();
        books.manyApproved(partner, INVOICES);
        var export = exports.start(partner, ExportRequest.twinfieldXml());
        cancel(partner, export);

        var report = books.ended(partner, export);
        assertThat(books.numbers(partner, export)).hasSize(report.accepted());
        assertThat(books.countExported(partner)).isEqualTo(report.accepted());

        var rest = books.export(partner, ExportRequest.twinfieldXml());
        assertThat(report.accepted() + rest.accepted()).isEqualTo(INVOICES);
    }

    private void cancel(PartnerId partner, JobId export) {
        try {
            jobs.cancel(partner, export);
        } catch (Conflict endedAlready) {
            assertThat(endedAlready.code()).isEqualTo("JOB_ENDED");
        }
    }
}
