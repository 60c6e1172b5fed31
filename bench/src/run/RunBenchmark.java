import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import javax.sql.DataSource;
import nl.florijn.Florijn;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.runs.BillingRunReport;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.springframework.boot.SpringApplication;

/**
 * The monthly run against the bare insert of the rows it makes: same tables, keys and indexes, Connector/J bulk in one
 * thread, 1,000 rows a batch; both in this JVM, on the same durable MariaDB. Reading and computing count for the run.
 */
public class RunBenchmark {

    private static final Path DATA = Path.of("target/bench/run");
    private static final LocalDate RUN_DATE = LocalDate.of(2027, 3, 1);

    public static void main(String[] args) throws Exception {
        var debtors = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var lines = args.length > 1 ? Integer.parseInt(args[1]) : debtors * 5 / 2;
        deleteTree(DATA);
        try (var application = SpringApplication.run(
                Florijn.class,
                "--server.port=0",
                "--florijn.data-dir=" + DATA,
                "--florijn.demo=false",
                "--spring.quartz.auto-startup=false",
                "--logging.level.root=WARN")) {
            var partners = application.getBean(Partners.class);
            var partner = partners.create(Books.seller()).partner().id();
            var database = application.getBean(DataSource.class);
            var books = new Books(database, partner);
            books.fill(1_000, 2_500);
            // The first run warms the JVM up; its customers are not due again in the second one.
            run(application.getBean(BillingRuns.class), application.getBean(Jobs.class), partner);
            books.fill(debtors, lines);

            var started = System.nanoTime();
            var report = run(application.getBean(BillingRuns.class), application.getBean(Jobs.class), partner);
            var nanosOfRun = System.nanoTime() - started;

            var limit = new BareInsert(database, partner, report.id().value());
            var nanosOfLimit = limit.measure();
            print(report, limit.rows(), nanosOfRun, nanosOfLimit);
        }
    }

    private static BillingRunReport run(BillingRuns runs, Jobs jobs, PartnerId partner) {
        var job = jobs.await(partner, runs.start(partner, BillingRunRequest.of(RUN_DATE)));
        if (job.status() != JobStatus.DONE) {
            throw new IllegalStateException("The run ended as " + job.status() + ": " + job.error());
        }
        return runs.get(partner, job.id());
    }

    private static void print(BillingRunReport report, long rows, long nanosOfRun, long nanosOfLimit) {
        var counts = report.counts();
        System.out.printf(Locale.ROOT, "%n%-28s %12s %12s %12s%n", "", "rows", "seconds", "rows/s");
        printRow("monthly run", rows, nanosOfRun);
        printRow("bare insert of its rows", rows, nanosOfLimit);
        System.out.printf(
                Locale.ROOT,
                "%d drafts, %d lines, total %s; heap at most %d MiB of %d MiB%n",
                counts.drafts(),
                counts.lines(),
                counts.total(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("ratio "
                + BigDecimal.valueOf(nanosOfRun).divide(BigDecimal.valueOf(nanosOfLimit), 2, RoundingMode.HALF_UP)
                + " (goal: at most 1.50)");
    }

    private static void printRow(String name, long rows, long nanos) {
        var seconds = BigDecimal.valueOf(nanos, 9);
        System.out.printf(
                Locale.ROOT,
                "%-28s %12d %12s %12d%n",
                name,
                rows,
                seconds.setScale(2, RoundingMode.HALF_UP),
                rows * 1_000_000_000L / nanos);
    }

    private static void deleteTree(Path top) throws Exception {
        if (Files.exists(top)) {
            try (var tree = Files.walk(top)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
