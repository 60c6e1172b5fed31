package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.invoicing.facts.DebtorChunk;
import nl.florijn.invoicing.facts.JooqBillingFactsReader;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    private Shops shops;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private JooqBillingFactsReader facts;

    private PartnerId partner;

    @BeforeEach
    void twoShopsOfAnOfficeBecomeDebtorsThemselves() {
        partner = shops.partnerWith(CUSTOMERS);
        shops.pays(partner, OFFICE, 1);
        shops.pays(partner, OFFICE, CUSTOMERS);
        reseller.run(partner, "2027-01-01");
        for (var shop : List.of(1, CUSTOMERS)) {
            shops.pays(partner, null, shop);
            shops.end(partner, shop, LocalDate.of(2027, 1, 21));
        }
    }

    @Test
    void R11_whatAFormerDebtorIsGivenBackStandsOnItsOnlyDraftOfTheRun() {
        var counts = reseller.run(partner, "2027-02-01");

        assertThat(counts.corrections()).isEqualTo(2);
        assertThat(february(OFFICE))
                .singleElement()
                .as("its own 30.00, and 11 of 31 days of January back for each shop")
                .satisfies(draft -> assertThat(draft.amounts().net()).isEqualByComparingTo("8.70"));
        assertThat(reseller.run(partner, "2027-02-01").drafts()).as("again").isZero();
    }

    @Test
    void R11_aRehearsalTellsTheSame() {
        var february = BillingRunRequest.of(FEBRUARY);

        assertThat(runs.rehearse(partner, february).proposals())
                .filteredOn(draft -> draft.customerId()
                        .equals(shops.customer(partner, OFFICE).id()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.net()).isEqualByComparingTo("8.70"));
    }

    @Test
    void R11_whatChangedAfterTheRunWasCutUpWaitsForTheNextOne() {
        var shop = shops.customer(partner, 1).id();
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
        var debtor = shops.customer(partner, number).id();
        return invoices.newest(partner, InvoiceFilter.DRAFTS, null, 3000).stream()
                .filter(draft -> draft.customerId().equals(debtor))
                .filter(draft -> draft.date().equals(FEBRUARY))
                .toList();
    }
}
