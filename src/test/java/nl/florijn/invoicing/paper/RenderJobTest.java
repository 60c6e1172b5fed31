package nl.florijn.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalReport;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.paper.RenderReport.NotMade;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents that are made in the background. */
@FlorijnTest
class RenderJobTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JooqStoredDocuments stored;

    @Autowired
    private Transactions transactions;

    @Test
    void oneThatCannotBeMadeKeepsNoOtherFromBeingMade() {
        var partner = reseller.partnerWith(3, """
                S1,K1,HOST,Een,1,P1M,2027-01-01,,
                S2,K2,HOST,Twee,1,P1M,2027-01-01,,
                S3,K3,HOST,Drie,1,P1M,2027-01-01,,
                """);
        reseller.run(partner, "2027-01-01");
        var ids = reseller.drafts(partner).stream().map(Invoice::id).toList();
        ids.forEach(id -> approvals.approve(partner, id, false));
        var none = new InvoiceId(1);
        var asked = Stream.of(ids.subList(0, 1), List.of(none), ids.subList(1, 3))
                .flatMap(List::stream)
                .toList();

        var job = jobs.await(
                partner,
                transactions.in(() -> jobs.submit(partner, jobs.newId(), RenderJob.KIND, new SomeInvoices(asked))));

        assertThat(job.status()).isEqualTo(JobStatus.DONE);
        var report = jobs.report(job, RenderJob.KIND);
        assertThat(report.done()).isEqualTo(3);
        assertThat(report.failed()).extracting(NotMade::id).containsExactly(none);
        assertThat(ids).allSatisfy(id -> assertThat(stored.sha256(partner, id)).isPresent());
    }

    @Test
    void reportsListTheFirstThousandAndTellHowManyThereAre() {
        var ids = IntStream.range(0, 700).mapToObj(InvoiceId::new).toList();
        var half = RenderReport.failed(ids, "no");
        assertThat(half.plus(half).failedCount()).isEqualTo(1400);
        assertThat(half.plus(half).failed()).hasSize(RenderReport.LISTED);

        var refused = ApprovalReport.of(ids.stream()
                .<ApprovalResult>map(id -> new ApprovalResult.Refused(id, ApprovalResult.Reason.NO_LINES, "no"))
                .toList());
        assertThat(refused.plus(refused).failedCount()).isEqualTo(1400);
        assertThat(refused.plus(refused).failed()).hasSize(ApprovalReport.LISTED);
    }
}
