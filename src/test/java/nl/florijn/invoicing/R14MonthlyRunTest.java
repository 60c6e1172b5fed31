package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.RunCounts;
import nl.florijn.invoicing.runs.RunProposal;
import nl.florijn.invoicing.runs.RunSum;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R14MonthlyRunTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Autowired
    private Reseller reseller;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private InvoiceLists invoices;

    @Test
    void R14_theBooksOfARealResellerComeOutToTheCent() {
        var partner = reseller.partnerWithRealBooks();

        var rehearsed = runs.rehearse(partner, BillingRunRequest.of(DECEMBER));
        assertThat(reseller.drafts(partner)).as("a rehearsal keeps nothing").isEmpty();

        var counts = reseller.run(partner, "2026-12-01");
        assertThat(counts).usingRecursiveComparison().ignoringFields("skipped").isEqualTo(december());
        assertThat(rehearsed.counts()).isEqualTo(counts);
        assertThatListsAddUpTo(partner, december());

        var again = reseller.run(partner, "2026-12-01");
        assertThat(again.drafts()).as("the second time it makes nothing").isZero();
        assertThatListsAddUpTo(partner, december());
    }

    @Test
    void R14_twoRunsAtTheSameTimeBillOnce() {
        var partner = reseller.partnerWithRealBooks();
        var started = List.of(
                runs.start(partner, BillingRunRequest.of(DECEMBER)),
                runs.start(partner, BillingRunRequest.of(DECEMBER)),
                runs.start(partner, BillingRunRequest.of(DECEMBER)));
        var sum = started.stream()
                .map(run -> reseller.report(partner, run).counts())
                .reduce(RunCounts.NONE, RunCounts::plus);

        assertThat(sum).usingRecursiveComparison().ignoringFields("skipped").isEqualTo(december());
        assertThatListsAddUpTo(partner, december());
    }

    @Test
    void R14_aRunForASelectionLeavesTheOthers() {
        var partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,2027-01-01,,
                S2,K2,HOST,twee.example,1,P1M,2027-01-01,,
                """);
        var customer = customerOf(partner, "2027-01-01", "Klant 1");
        var run = runs.start(partner, new BillingRunRequest(LocalDate.of(2027, 1, 15), null, List.of(customer), null));

        assertThat(reseller.report(partner, run).counts().drafts()).isEqualTo(1);
        assertThat(reseller.draft(partner).debtor().name()).isEqualTo("Klant 1");
        assertThat(reseller.run(partner, "2027-01-01").drafts())
                .as("the other one")
                .isEqualTo(1);
    }

    private CustomerId customerOf(PartnerId partner, String runDate, String name) {
        return runs.rehearse(partner, BillingRunRequest.of(LocalDate.parse(runDate))).proposals().stream()
                .map(RunProposal.ProposedDraft::customerId)
                .min((one, other) -> Long.compare(one.value(), other.value()))
                .orElseThrow(() -> new AssertionError("nothing due for " + name));
    }

    private void assertThatListsAddUpTo(PartnerId partner, RunCounts counts) {
        var totals = invoices.totals(partner, InvoiceFilter.DRAFTS);
        assertThat(totals.count()).isEqualTo(counts.drafts());
        assertThat(totals.creditNotes()).isEqualTo(counts.creditNotes());
        assertThat(totals.lines()).isEqualTo(counts.lines());
        var sum = totals.sums().getFirst();
        assertThat(sum.net()).isEqualByComparingTo(counts.net());
        assertThat(sum.vatTotal()).isEqualByComparingTo(counts.vatTotal());
        assertThat(sum.total()).isEqualByComparingTo(counts.total());
    }

    private static RunCounts december() {
        return new RunCounts(
                588,
                26,
                906,
                46,
                0,
                List.of(new RunSum(
                        "EUR",
                        new BigDecimal("-920.88"),
                        new BigDecimal("21345.19"),
                        new BigDecimal("4001.56"),
                        new BigDecimal("25346.75"))));
    }
}
