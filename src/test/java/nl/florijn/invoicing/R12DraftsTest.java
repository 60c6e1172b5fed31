package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.VatCodeDetails;
import nl.florijn.catalog.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.ApprovalResult.Approved;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.ChargeDetails;
import nl.florijn.subscriptions.Charges;
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

        assertThat(draft.status()).isEqualTo(InvoiceStatus.DRAFT);
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
        var later = editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-01-20",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "60.00"}]}
                """.formatted(customer.id()), NewInvoice.class));
        var draft = reseller.drafts(partner).stream()
                .filter(each -> !each.id().equals(later.id()))
                .findFirst()
                .orElseThrow();
        assertThat(approvals.approve(partner, later.id(), false)).isInstanceOf(Approved.class);

        assertThat(approvals.approve(partner, draft.id(), true)).isInstanceOf(Approved.class);

        assertThat(invoices.get(partner, draft.id()).date()).isEqualTo("2031-01-20");
        assertThat(invoices.get(partner, draft.id()).dueDate()).isEqualTo("2031-01-28");
    }

    @Test
    void R18_onAnotherDateWhatHasNoDaysHasTheRateOfThatDateAndDaysKeepTheirs() {
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
        var request = new BillingRunRequest(LocalDate.of(2031, 2, 1), null, List.of(debtor.id()), List.of());
        reseller.report(partner, runs.start(partner, request));
        assertThat(reseller.draft(partner).total()).isEqualByComparingTo("66.00");

        var later = dated("2031-02-03");

        assertThat(later.total()).as("11.00 and 60.00").isEqualByComparingTo("71.00");
        assertThat(dated("2031-02-01").total()).isEqualByComparingTo("66.00");
    }

    @Test
    void R12_aMessageStandsOnTheDocument() {
        var draft = reseller.draft(partner);

        editing.change(
                partner,
                draft.id(),
                draft.version(),
                new DraftChange(draft.date(), "Wij verhuizen op 1 maart.", null, null, null, List.of()));

        assertThat(reseller.draft(partner).message()).isEqualTo("Wij verhuizen op 1 maart.");
        assertThat(documents.html(partner, draft.id())).contains("Wij verhuizen op 1 maart.");
    }

    private Invoice dated(String date) {
        var draft = reseller.draft(partner);
        return editing.change(
                partner,
                draft.id(),
                draft.version(),
                new DraftChange(LocalDate.parse(date), null, null, null, null, List.of()));
    }
}
