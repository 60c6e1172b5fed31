package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A draft of a run, for a customer that pays within 8 days. */
@FlorijnTest
class R12DraftsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private VatCodes vatCodes;

    @Autowired
    private Charges charges;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void aDraftOfARun() {
        partner = reseller.partner();
        customer = books.customer(partner, "{\"paymentTermDays\": 8}");
        books.subscription(partner, customer, books.product(partner), "{\"start\": \"2031-01-01\"}");
        reseller.run(partner, "2031-01-15");
    }

    @Test
    void R12_aRunMakesDraftsOfItsDateWithoutNumber() {
        var draft = reseller.draft(partner);

        assertThat(draft.life().status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(draft.date()).isEqualTo("2031-01-15");
        assertThat(draft.dueDate()).isEqualTo("2031-01-23");
        assertThat(draft.number()).isNull();
        assertThat(documents.html(partner, draft.id())).doesNotContain("FA-31");
    }

    @Test
    void R12_aDraftThatIsReDatedIsDueByTheTermItWasMadeWith() {
        books.change(partner, customer, books.customerDetails("{\"paymentTermDays\": 60}"));

        assertThat(dated("2031-02-03").dueDate()).isEqualTo("2031-02-11");
    }

    @Test
    void R12_aDraftThatIsReDatedAtApprovalIsDueByItsTermToo() {
        var draft = reseller.draft(partner);
        numberGivenOn("2031-01-20");

        assertThat(approvals.approve(partner, draft.id(), true)).isInstanceOf(Approved.class);

        assertThat(invoices.get(partner, draft.id()).date()).isEqualTo("2031-01-20");
        assertThat(invoices.get(partner, draft.id()).dueDate()).isEqualTo("2031-01-28");
    }

    @Test
    void R18_onAnotherDateWhatHasNoDaysHasTheRateOfThatDateAndDaysKeepTheirs() {
        draftAcrossARateChange();
        assertThat(reseller.draft(partner).amounts().total()).isEqualByComparingTo("66.00");

        var later = dated("2031-02-03");

        assertThat(later.amounts().total()).as("11.00 and 60.00").isEqualByComparingTo("71.00");
        assertThat(dated("2031-02-01").amounts().total()).isEqualByComparingTo("66.00");
    }

    @Test
    void R18_approvedOnAnotherDateItHasTheRateOfThatDateToo() {
        draftAcrossARateChange();
        var draft = reseller.draft(partner);
        numberGivenOn("2031-02-03");

        assertThat(approvals.approve(partner, draft.id(), true)).isInstanceOf(Approved.class);

        var approved = invoices.get(partner, draft.id());
        assertThat(approved.date()).isEqualTo("2031-02-03");
        assertThat(approved.lines())
                .extracting(InvoiceLine::net)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("10"), new BigDecimal("50"));
        assertThat(approved.amounts().total()).as("11.00 and 60.00").isEqualByComparingTo("71.00");
        assertThat(approved.amounts().vatTotal()).isEqualByComparingTo("11.00");
    }

    @Test
    void R18_whatCannotBeTaxedOnTheOtherDateIsNotApproved() {
        draftAcrossARateChange();
        var draft = reseller.draft(partner);
        numberGivenOn("2031-02-03");
        var code = vatCodes.all(partner).stream()
                .filter(each -> each.details().code().equals("NEW"))
                .findFirst()
                .orElseThrow();
        vatCodes.change(partner, code.id(), code.version(), json.readValue("""
                {"code": "NEW", "category": "S", "rates": [{"from": "2031-03-01", "rate": "20"}]}
                """, VatCodeDetails.class));

        assertThat(approvals.approve(partner, draft.id(), true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Reason.CANNOT_BE_REDATED));
        assertThat(invoices.get(partner, draft.id()).date()).isEqualTo("2031-02-01");
    }

    private void numberGivenOn(String date) {
        var last = editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "%s",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "60.00"}]}
                """.formatted(customer.id(), date), NewInvoice.class));
        assertThat(approvals.approve(partner, last.id(), false)).isInstanceOf(Approved.class);
    }

    /** 10.00 for February and 50.00 without days, at 10 %; the rate is 20 % from 2 February. */
    private void draftAcrossARateChange() {
        vatCodes.create(partner, json.readValue("""
                {"code": "NEW", "category": "S", "rates": [{"from": "2000-01-01", "rate": "10"},
                                                           {"from": "2031-02-02", "rate": "20"}]}
                """, VatCodeDetails.class));
        var debtor = books.customer(partner, "{\"vatCode\": \"NEW\"}");
        books.subscription(partner, debtor, books.product(partner), "{\"start\": \"2031-02-01\"}");
        charges.create(partner, json.readValue("""
                {"customerId": "%s", "description": "Uren", "unitPrice": "50.00"}
                """.formatted(debtor.id()), ChargeDetails.class));
        editing.discard(partner, List.of(reseller.draft(partner).id()));
        var request = new BillingRunRequest(LocalDate.of(2031, 2, 1), null, List.of(debtor.id()), null);
        reseller.report(partner, runs.start(partner, request));
    }

    @Test
    void R12_aMessageStandsOnTheDocument() {
        var draft = reseller.draft(partner);

        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), "Wij verhuizen op 1 maart.", null, null, null, null, null, null));

        assertThat(reseller.draft(partner).paper().message()).isEqualTo("Wij verhuizen op 1 maart.");
        assertThat(documents.html(partner, draft.id())).contains("Wij verhuizen op 1 maart.");
    }

    private Invoice dated(String date) {
        var draft = reseller.draft(partner);
        return editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(LocalDate.parse(date), null, null, null, null, null, null, null));
    }
}
