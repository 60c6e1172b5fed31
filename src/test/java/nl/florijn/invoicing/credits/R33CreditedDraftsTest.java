package nl.florijn.invoicing.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalReport;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a draft credit note when the invoice that it credits is a draft still. */
@FlorijnTest
class R33CreditedDraftsTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private Invoice credited;
    private Invoice creditNote;

    @BeforeEach
    void aSubscriptionThatEndedInADraft() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2031-04-01,,\n");
        reseller.run(partner, "2031-04-01");
        credited = reseller.draft(partner);
        end("2031-04-16");
        reseller.run(partner, "2031-04-20");
        creditNote = only(InvoiceKind.CREDIT_NOTE);
    }

    @Test
    void R33_aCreditNoteIsNotApprovedBeforeWhatItCredits() {
        assertThat(approvals.approve(partner, creditNote.id(), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Reason.CREDITED_IS_DRAFT));

        assertThat(approvals.approve(partner, credited.id(), false)).isInstanceOf(Approved.class);
        assertThat(approvals.approve(partner, creditNote.id(), false)).isInstanceOf(Approved.class);
    }

    @Test
    void R33_approvedTogetherTheInvoiceComesFirst() {
        var job = jobs.await(
                partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));

        assertThat(approvals.report(partner, job.id())).isEqualTo(new ApprovalReport(2, 0, List.of()));
    }

    @Test
    void R13_discardingWhatIsCreditedDiscardsTheCreditToo() {
        editing.discard(partner, List.of(credited.id()));

        assertThat(reseller.drafts(partner)).isEmpty();
        assertThat(reseller.run(partner, "2031-05-01").net()).isEqualByComparingTo("15.00");
    }

    @Test
    void R12_aMergedDraftTakesItsCreditNotesAlong() {
        subscriptions.takeBackEnd(partner, subscription());
        reseller.run(partner, "2031-05-01");
        var may = reseller.drafts(partner).stream()
                .filter(draft ->
                        draft.kind() == InvoiceKind.INVOICE && !draft.id().equals(credited.id()))
                .findFirst()
                .orElseThrow();

        merging.merge(partner, may.id(), List.of(credited.id()));

        assertThat(invoices.get(partner, creditNote.id()).creditsInvoiceId()).isEqualTo(may.id());
    }

    private void end(String day) {
        subscriptions.end(partner, subscription(), LocalDate.parse(day));
    }

    private SubscriptionId subscription() {
        return subscriptions
                .list(partner, new SubscriptionFilter(null, null, null, null), new PageRequest(10, null))
                .items()
                .getFirst()
                .id();
    }

    private Invoice only(InvoiceKind kind) {
        var found = reseller.drafts(partner).stream()
                .filter(draft -> draft.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
