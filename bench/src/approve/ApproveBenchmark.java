import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.florijn.Florijn;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.invoicing.sending.SendingRequest;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.receivables.statements.Statements;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Approving the drafts of a run, and sending them, as jobs against the bare update of as many drafts; then a long statement and
 * the check of all accounts. All in this JVM, on the same durable MariaDB.
 */
public class ApproveBenchmark {

    private static final Path DATA = Path.of("target/bench/approve");
    private static final LocalDate RUN_DATE = LocalDate.of(2027, 3, 1);
    private static final int LONG_STATEMENT = 5_000;

    private final ConfigurableApplicationContext application;
    private final Jobs jobs;
    private final DataSource database;

    private ApproveBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        jobs = application.getBean(Jobs.class);
        database = application.getBean(DataSource.class);
    }

    public static void main(String[] args) throws Exception {
        var drafts = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        var entries = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        deleteTree(DATA);
        try (var application = SpringApplication.run(
                Florijn.class,
                "--server.port=0",
                "--management.server.port=0",
                "--florijn.data-dir=" + DATA,
                "--florijn.demo=false",
                "--spring.quartz.auto-startup=false",
                // documents are made beside it, by as many cores as there are; the limit has none beside it
                "--florijn.render-workers=-1",
                "--logging.level.root=WARN")) {
            new ApproveBenchmark(application).measure(drafts, entries);
        }
    }

    private void measure(int drafts, int entries) throws Exception {
        var warmUp = withDrafts(1_000);
        approve(warmUp.partner());
        send(warmUp);

        var billed = withDrafts(drafts);
        var partner = billed.partner();
        var limit = new BareUpdate(database, withDrafts(drafts).partner()).measure();
        var started = System.nanoTime();
        approve(partner);
        var approving = System.nanoTime() - started;
        started = System.nanoTime();
        send(billed);
        var sending = System.nanoTime() - started;

        System.out.printf(Locale.ROOT, "%n%-36s %10s %10s %8s%n", drafts + " invoices", "seconds", "each µs", "ratio");
        print("bare update of drafts", drafts, limit, limit);
        print("approving as a job (limit 3.00)", drafts, approving, limit);
        print("sending by hand as a job", drafts, sending, limit);

        var ledger = new Ledger(database, partner);
        var debtor = ledger.onOne(LONG_STATEMENT);
        System.out.printf(
                Locale.ROOT,
                "statement of %d entries: %s ms, the best of 20 (limit 150)%n",
                LONG_STATEMENT,
                millis(statement(partner, debtor)));
        ledger.spread(entries);
        System.out.printf(Locale.ROOT, "check of %d entries: %s ms%n", entries, millis(check()));
    }

    /** A partner with the drafts of a run. */
    private record Billed(PartnerId partner, JobId run) {}

    private Billed withDrafts(int drafts) throws Exception {
        var partner = application
                .getBean(Partners.class)
                .create(Books.seller())
                .partner()
                .id();
        new Books(database, partner).fill(drafts, drafts);
        var runs = application.getBean(BillingRuns.class);
        return new Billed(partner, done(partner, runs.start(partner, BillingRunRequest.of(RUN_DATE))));
    }

    private void approve(PartnerId partner) {
        var approvals = application.getBean(Approvals.class);
        var job = done(partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), true)));
        var failed = approvals.report(partner, job).failed();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not approved: " + failed.getFirst());
        }
    }

    private void send(Billed billed) {
        var request = new SendingRequest(List.of(), billed.run(), Delivery.HAND, null, null);
        done(billed.partner(), application.getBean(Sending.class).sendMany(billed.partner(), request));
    }

    private JobId done(PartnerId partner, JobId id) {
        var job = jobs.await(partner, id);
        if (job.status() != JobStatus.DONE) {
            throw new IllegalStateException("It ended as " + job.status() + ": " + job.error());
        }
        return id;
    }

    private long statement(PartnerId partner, CustomerId debtor) {
        var statements = application.getBean(Statements.class);
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 20; i++) {
            var started = System.nanoTime();
            var found =
                    statements.of(partner, debtor, null, null, null).entries().size();
            best = Math.min(best, System.nanoTime() - started);
            if (found < LONG_STATEMENT) {
                throw new IllegalStateException("The statement has only " + found + " entries.");
            }
        }
        return best;
    }

    /** As an operator asks for it. */
    private long check() throws Exception {
        var port = application.getEnvironment().getProperty("local.management.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/accounts"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var started = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            var nanos = System.nanoTime() - started;
            if (answer.statusCode() != 200 || answer.body().contains("expected")) {
                throw new IllegalStateException(answer.body());
            }
            return nanos;
        }
    }

    private static void print(String what, int count, long nanos, long limit) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %10s %10d %8s%n",
                what,
                BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP),
                nanos / 1_000 / count,
                BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(limit), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal millis(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(0, RoundingMode.HALF_UP);
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
