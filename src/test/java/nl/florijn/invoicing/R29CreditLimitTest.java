package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.Warning;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of 72.60 each, for a debtor that may owe 100.00. */
@FlorijnTest
class R29CreditLimitTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer debtor;

    @BeforeEach
    void aDebtorWithALimit() {
        partner = books.freshPartner().partner().id();
        debtor = books.customer(partner, "{\"creditLimit\": \"100.00\", \"email\": \"finance@example.com\"}");
    }

    @Test
    void R29_openItemsAndTheDraftTogetherAreHeldAgainstTheLimit() {
        blocks(true);
        var first = draft("60.00");
        var second = draft("60.00");
        assertThat(first.warnings()).isEmpty();
        assertThat(second.warnings()).as("the first is no open item yet").isEmpty();

        assertThat(approvals.approve(partner, first.id(), false)).isInstanceOf(Approved.class);

        assertThat(approvals.approve(partner, second.id(), false)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(Reason.BLOCKING_WARNING);
            assertThat(refused.detail()).contains("145.20", "100.00");
        });
        assertThat(invoices.get(partner, second.id()).warnings())
                .as("seen on the draft from then on")
                .extracting(InvoiceWarning::code)
                .containsExactly(Warning.Code.CREDIT_LIMIT);
        assertThat(draft("60.00").warnings())
                .extracting(InvoiceWarning::code, InvoiceWarning::blocking)
                .containsExactly(tuple(Warning.Code.CREDIT_LIMIT, true));
    }

    @Test
    void R29_whatIsGivenBackMakesRoomAgain() {
        blocks(true);
        var hosting = books.subscription(
                partner, debtor, books.product(partner), "{\"start\": \"2027-01-01\", \"unitPrice\": \"60.00\"}");
        reseller.run(partner, "2027-01-01");
        assertThat(approvals.approve(partner, reseller.draft(partner).id(), false))
                .isInstanceOf(Approved.class);
        assertThat(draft("50.00").warnings()).as("72.60 and 60.50").isNotEmpty();

        subscriptions.end(partner, hosting.id(), LocalDate.of(2027, 1, 16));
        reseller.run(partner, "2027-02-01");
        var credit = reseller.drafts(partner).stream()
                .filter(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .findFirst()
                .orElseThrow();
        assertThat(approvals.approve(partner, credit.id(), false)).isInstanceOf(Approved.class);

        assertThat(draft("50.00").warnings()).as("35.13 and 60.50").isEmpty();
    }

    @Test
    void R29_manyTogetherDoNotSlipThrough() {
        blocks(true);
        draft("60.00");
        draft("60.00");

        var job = jobs.await(
                partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));

        var report = approvals.report(partner, job.id());
        assertThat(report.done()).isEqualTo(1);
        assertThat(report.failed()).extracting(Refused::code).containsExactly(Reason.BLOCKING_WARNING);
    }

    @Test
    void R29_aPartnerMayBeContentWithAWarning() {
        blocks(false);
        var draft = draft("90.00");
        assertThat(draft.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo(Warning.Code.CREDIT_LIMIT))
                .satisfies(warning -> assertThat(warning.blocking()).isFalse());
        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
    }

    @Test
    void R29_theSettingOfTheMomentOfApprovalCounts() {
        blocks(true);
        var draft = draft("90.00");
        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Refused.class);

        blocks(false);

        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
    }

    @Test
    void R29_openItemsInAnotherCurrencyAreNotAddedToThoseOfTheLimit() {
        blocks(true);
        assertThat(approvals.approve(partner, draft("80.00").id(), false)).isInstanceOf(Approved.class);
        var inYen = books.customerDetails(
                "{\"currency\": \"JPY\", \"creditLimit\": \"101\", \"number\": \"%s\", \"email\": \"f@example.com\"}"
                        .formatted(debtor.details().number()));
        debtor = books.change(partner, debtor, inYen);

        var yen = draft("80");

        assertThat(yen.amounts().total()).hasToString("97");
        assertThat(yen.warnings()).extracting(InvoiceWarning::code).doesNotContain(Warning.Code.CREDIT_LIMIT);
    }

    private Invoice draft(String price) {
        var wanted = """
                {"customerId": "%s", "date": "2027-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "%s"}]}""".formatted(debtor.id(), price);
        return editing.create(partner, json.readValue(wanted, NewInvoice.class));
    }

    private void blocks(boolean blocks) {
        var own = settings.own(partner);
        settings.change(
                partner,
                partners.get(partner).version(),
                new OwnSettings(
                        own.billing(),
                        blocks,
                        own.paymentDifference(),
                        own.fourEyes(),
                        own.vatExempt(),
                        own.vat(),
                        own.vatCode(),
                        own.ledgerAccount(),
                        own.surcharge(),
                        own.gAccountIban(),
                        own.runHour(),
                        own.nextRunDate()));
    }
}
