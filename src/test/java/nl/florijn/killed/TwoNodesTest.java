package nl.florijn.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** This process and another one on the same database. */
@FlorijnTest
@Tag("killed")
class TwoNodesTest {

    private static final Path DATA = Path.of("target/second-node");
    private static final BillingRunRequest DECEMBER = BillingRunRequest.of(LocalDate.of(2026, 12, 1));

    @Autowired
    private Reseller reseller;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private HikariDataSource database;

    private record Run(PartnerId partner, JobId id) {}

    @Test
    void R14_twoNodesShareTheRunsAndOneEndsWhatTheOtherLeftWhenItDied() throws Exception {
        var started = new ArrayList<Run>();
        try (var other = Node.startBeside(database, DATA, "run.chunk.written")) {
            while (other.isAlive()) {
                var partner = reseller.partnerWithRealBooks();
                started.add(new Run(partner, runs.start(partner, DECEMBER)));
                reseller.report(partner, started.getLast().id());
            }
        }
        for (var run : started) {
            var counts = reseller.report(run.partner(), run.id()).counts();
            assertThat(counts.drafts()).isEqualTo(588);
            assertThat(counts.total()).isEqualByComparingTo("25346.75");
            assertThat(invoices.totals(run.partner(), InvoiceFilter.DRAFTS).sums())
                    .singleElement()
                    .satisfies(sum -> assertThat(sum.total()).isEqualByComparingTo("25346.75"));
        }
    }

    @Test
    void R30_twoNodesThatApproveAtTheSameTimeLeaveNoGapAndNoDouble() throws Exception {
        var partner = reseller.partnerWithRealBooks();
        reseller.report(partner, runs.start(partner, DECEMBER));
        var drafts = reseller.drafts(partner).stream()
                .filter(draft -> draft.warnings().stream().noneMatch(InvoiceWarning::blocking))
                .limit(60)
                .toList();
        var token =
                tokens.create(partner, "The other node", Set.of(Scope.BILLING)).secret();
        try (var other = Node.startBeside(database, DATA, "");
                var threads = Executors.newFixedThreadPool(8)) {
            var there = ApiClient.withToken(other.port(), token);
            var tasks = IntStream.range(0, drafts.size())
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        var id = drafts.get(i).id();
                        return i % 2 == 0
                                ? approvals.approve(partner, id, false) instanceof ApprovalResult.Approved
                                : there.post("/invoices/" + id + "/approve", "{}")
                                                .status()
                                        == 200;
                    })
                    .toList();
            for (var approved : threads.invokeAll(tasks)) {
                assertThat(approved.get()).isTrue();
            }
        }
        var numbered = invoices.list(
                partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), InvoiceOrder.NUMBER, 0, 100);
        assertThat(numbered).extracting(InvoiceSummary::number).containsExactlyElementsOf(numbers(drafts.size()));
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("FA-26%05d"::formatted).toList();
    }
}
