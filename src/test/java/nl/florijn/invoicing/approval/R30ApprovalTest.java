package nl.florijn.invoicing.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R30ApprovalTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DSLContext database;

    @Test
    void R30_manyAreNumberedByDateThenDebtorNumber() {
        var partner = partnerWithDrafts(7);
        var job = jobs.await(
                partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));

        assertThat(approvals.report(partner, job.id())).isEqualTo(new ApprovalReport(7, 0, List.of()));
        var approved =
                lists.list(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), InvoiceOrder.NUMBER, 0, 50);
        assertThat(approved).extracting(InvoiceSummary::number).containsExactlyElementsOf(numbers(7));
        assertThat(approved).extracting(InvoiceSummary::debtorNumber).isSorted();
    }

    @Test
    void R30_fiftyAtTheSameTimeLeaveNoGapAndNoDouble() throws Exception {
        var partner = partnerWithDrafts(50);
        List<Callable<ApprovalResult>> tasks = reseller.drafts(partner).stream()
                .<Callable<ApprovalResult>>map(draft -> () -> approvals.approve(partner, draft.id(), false))
                .toList();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isInstanceOf(Approved.class);
            }
        }
        var approved = lists.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER, 0, 100);
        assertThat(approved).extracting(InvoiceSummary::number).containsExactlyElementsOf(numbers(50));
    }

    @Test
    void R30_anEarlierDateThanTheLastIsRefusedUnlessRedated() {
        var partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,2027-02-01,,
                S2,K2,HOST,twee.example,1,P1M,2027-01-01,2027-02-01,
                """);
        reseller.run(partner, "2027-01-01");
        var january = reseller.draft(partner);
        reseller.run(partner, "2027-02-01");
        var february = reseller.drafts(partner).stream()
                .filter(draft -> !draft.id().equals(january.id()))
                .findFirst()
                .orElseThrow();
        assertThat(approvals.approve(partner, february.id(), false)).isInstanceOf(Approved.class);

        assertThat(approvals.approve(partner, january.id(), false)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(Reason.DATE_BEFORE_LAST);
            assertThat(refused.detail()).contains("2027-01-01").contains("2027-02-01");
        });
        assertThat(approvals.approve(partner, january.id(), true)).isInstanceOf(Approved.class);
        assertThat(invoices.get(partner, january.id()).date()).isEqualTo("2027-02-01");
    }

    @Test
    void R31_anApprovedInvoiceDoesNotChange() {
        var partner = partnerWithDrafts(1);
        var draft = reseller.draft(partner);
        approvals.approve(partner, draft.id(), false);
        var pdf = documents.pdf(partner, draft.id());

        assertThat(documents.pdf(partner, draft.id())).as("byte for byte").isEqualTo(pdf);
        assertThat(approvals.approve(partner, draft.id(), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Reason.NOT_A_DRAFT));
        for (var statement : List.of(
                "UPDATE invoice SET total = total + 1, net = net + 1 WHERE id = ?",
                "UPDATE invoice_line SET net = net + 1 WHERE invoice_id = ?",
                "DELETE FROM invoice_line WHERE invoice_id = ?",
                "DELETE FROM invoice_vat WHERE invoice_id = ?")) {
            assertThatThrownBy(() -> database.execute(statement, draft.id().value()))
                    .as(statement)
                    .hasMessageContaining("approved invoice");
        }
    }

    private PartnerId partnerWithDrafts(int count) {
        var subscriptions = new StringBuilder();
        for (var i = 1; i <= count; i++) {
            subscriptions.append("S%d,K%d,HOST,site%d.example,1,P1M,2027-01-01,,\n".formatted(i, i, i));
        }
        var partner = reseller.partnerWith(count, subscriptions.toString());
        assertThat(reseller.run(partner, "2027-01-01").drafts()).isEqualTo(count);
        return partner;
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("FA-27%05d"::formatted).toList();
    }
}
