package nl.florijn.invoicing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.Numberings;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A series that ends says so before anything of what is asked for is approved. */
@FlorijnTest
class R30FullSeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 11, 1);
    private static final LocalDate LATER = LocalDate.of(2031, 11, 12);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Numberings numberings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void aPartner() {
        partner = reseller.partner();
        customer = books.customer(partner, "{\"email\": \"finance@example.com\"}");
    }

    @Test
    void R30_whenTheNumbersRunOutNothingIsApproved() {
        numbered("F{seq:6}", 3_599_972);
        var drafts = List.of(draft(FIRST), draft(FIRST), draft(FIRST));
        assertThat(approvals.outlook(partner, InvoiceFilter.DRAFTS).shortage())
                .isEqualTo(new Shortage(SeriesCode.INVOICE, 3, 2));

        var job = ended(new Selection.AllDrafts(), false);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.error()).contains("3 drafts want a number, but the series has only 2 left");
        assertThat(drafts)
                .allSatisfy(
                        id -> assertThat(invoices.get(partner, id).isDraft()).isTrue());

        var fewer = ended(new Selection.NamedDrafts(drafts.subList(0, 2)), false);
        assertThat(fewer.status()).isEqualTo(JobStatus.DONE);
        assertThat(numbers(drafts)).containsExactly("FZ99998", "FZ99999");
        assertThat(approvals.outlook(partner, InvoiceFilter.DRAFTS).staying())
                .extracting(ApprovalOutlook.Staying::reason)
                .containsExactly(Reason.SERIES_FULL);
        assertThat(approvals.approve(partner, drafts.getLast(), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Reason.SERIES_FULL));
    }

    @Test
    void R30_whatStaysAnywayNeedsNoNumber() {
        numbered("F{seq:1}", 9);
        draft(FIRST);
        draft(FIRST, "NL-REVERSE");

        assertThat(approvals.outlook(partner, InvoiceFilter.DRAFTS).shortage()).isNull();
        var job = ended(new Selection.AllDrafts(), false);
        assertThat(job.status()).isEqualTo(JobStatus.DONE);
        assertThat(approvals.report(partner, job.id()).done()).isOne();
    }

    @Test
    void R30_whatGetsALaterDateNeedsOneToo() {
        numbered("F{seq:1}", 8);
        assertThat(approvals.approve(partner, draft(LATER), false)).isInstanceOf(Approved.class);
        var early = draft(FIRST);
        var later = draft(LATER);

        assertThat(ended(new Selection.AllDrafts(), true).status()).isEqualTo(JobStatus.FAILED);
        assertThat(invoices.get(partner, early).isDraft()).isTrue();
        assertThat(ended(new Selection.AllDrafts(), false).status()).isEqualTo(JobStatus.DONE);
        assertThat(invoices.get(partner, later).number()).isEqualTo("F9");
    }

    @Test
    void R30_aNewYearHasItsOwnNumbers() {
        numbered("{yy}-{seq:1}", 9);
        var drafts = List.of(draft(FIRST), draft(FIRST.plusYears(1)), draft(FIRST.plusYears(1)));

        assertThat(ended(new Selection.AllDrafts(), false).status()).isEqualTo(JobStatus.DONE);
        assertThat(numbers(drafts)).containsExactly("31-9", "32-1", "32-2");
    }

    private void numbered(String pattern, long next) {
        numberings.change(partner, numberings.get(partner).version(), new Numbering(pattern, null, next, true));
    }

    private List<String> numbers(List<InvoiceId> ids) {
        return ids.stream()
                .map(id -> invoices.get(partner, id))
                .filter(invoice -> !invoice.isDraft())
                .map(Invoice::number)
                .toList();
    }

    private Job ended(Selection selection, boolean redate) {
        return jobs.await(partner, approvals.approveMany(partner, new ApprovalRequest(selection, redate)));
    }

    private InvoiceId draft(LocalDate date) {
        return draft(date, "NL-HIGH");
    }

    private InvoiceId draft(LocalDate date, String vatCode) {
        return editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "%s",
                 "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "100.00", "vatCode": "%s"}]}
                """.formatted(customer.id(), date, vatCode), NewInvoice.class))
                .id();
    }
}
