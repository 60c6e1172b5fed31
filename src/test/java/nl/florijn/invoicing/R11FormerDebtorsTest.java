package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.BillingRun;
import nl.florijn.billing.SubscriptionState;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop at either end of the books, with more debtors in between than a chunk holds. January was billed to the head
 * office, which also has a subscription of its own; since then the shops pay for themselves, and both end in January.
 */
@FlorijnTest
class R11FormerDebtorsTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final int CUSTOMERS = 1100;
    private static final int OFFICE = 700;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private Invoices invoices;

    @Autowired
    private JooqBillingFactsReader facts;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;

    @BeforeEach
    void twoShopsOfAnOfficeBecomeDebtorsThemselves() {
        var rows = new StringBuilder();
        for (var i = 1; i <= CUSTOMERS; i++) {
            rows.append("S%d,K%d,HOST,k%d.example,1,P1M,2027-01-01,,\n".formatted(i, i, i));
        }
        partner = reseller.partnerWith(CUSTOMERS, rows.toString());
        pays(customer(OFFICE), 1);
        pays(customer(OFFICE), CUSTOMERS);
        reseller.run(partner, "2027-01-01");
        pays(null, 1);
        pays(null, CUSTOMERS);
        end(1);
        end(CUSTOMERS);
    }

    @Test
    void R11_whatAFormerDebtorIsGivenBackStandsOnItsOnlyDraftOfTheRun() {
        var counts = reseller.run(partner, "2027-02-01");

        assertThat(counts.corrections()).isEqualTo(2);
        assertThat(february(OFFICE))
                .singleElement()
                .as("its own 30.00, and 11 of 31 days of January back for each shop")
                .satisfies(draft -> assertThat(draft.net()).isEqualByComparingTo("8.70"));
        assertThat(reseller.run(partner, "2027-02-01").drafts()).as("again").isZero();
    }

    @Test
    void R11_aRehearsalTellsTheSame() {
        var february = BillingRunRequest.of(FEBRUARY);

        assertThat(runs.rehearse(partner, february).proposals())
                .filteredOn(draft -> draft.customerId().equals(customer(OFFICE).id()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.net()).isEqualByComparingTo("8.70"));
    }

    @Test
    void R11_whatChangedAfterTheRunWasCutUpWaitsForTheNextOne() {
        var shop = customer(1).id();
        var cutUpBefore = new DebtorChunk(List.of(new DebtorChunk.Range(shop, shop)), 1);
        var request = BillingRunRequest.of(FEBRUARY);

        var known = facts.read(partner, request, cutUpBefore, false);
        var result = BillingRun.bill(request.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());

        assertThat(result.drafts()).isEmpty();
        assertThat(result.states().values())
                .singleElement()
                .satisfies(state -> assertThat(state.dueFrom()).isEqualTo(SubscriptionState.AT_ONCE));
    }

    private List<Invoice> february(int number) {
        var debtor = customer(number).id();
        return invoices.newest(partner, InvoiceFilter.DRAFTS, null, 3000).stream()
                .filter(draft -> draft.customerId().equals(debtor))
                .filter(draft -> draft.date().equals(FEBRUARY))
                .toList();
    }

    private Customer customer(int number) {
        var filter = new CustomerFilter("K" + number, null, null, null);
        return customers.list(partner, filter, PageRequest.FIRST).items().getFirst();
    }

    private void pays(@Nullable Customer debtor, int number) {
        var customer = customer(number);
        ObjectNode details = json.valueToTree(customer.details());
        details.put("invoiceDebtorId", debtor == null ? null : debtor.id().toString());
        books.change(partner, customer, json.treeToValue(details, CustomerDetails.class));
    }

    private void end(int number) {
        var filter = new SubscriptionFilter("S" + number, null, null, null);
        var subscription =
                subscriptions.list(partner, filter, PageRequest.FIRST).items().getFirst();
        subscriptions.end(partner, subscription.id(), LocalDate.of(2027, 1, 21));
    }
}
