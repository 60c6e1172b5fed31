package nl.florijn.invoicing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Hosting of a shop, 30.00 a month, was billed to its office in January and waived there; since then the shop pays for
 * itself. The office has hosting of its own.
 */
@FlorijnTest
class R07FormerDebtorsTest {

    private static final int OFFICE = 1;
    private static final int SHOP = 2;

    @Autowired
    private Shops shops;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private DraftEditing editing;

    private PartnerId partner;

    @BeforeEach
    void januaryWasBilledToTheOffice() {
        partner = shops.partnerWith(2);
        shops.pays(partner, OFFICE, SHOP);
        reseller.run(partner, "2027-01-01");
    }

    @Test
    void R07_whatIsGivenBackUsesUpTheWaiverOfTheFormerDebtor() {
        waiveTheLineOfTheShop();
        shops.pays(partner, null, SHOP);
        shops.end(partner, SHOP, day("2027-01-21"));

        assertThat(run("2027-02-01")).as("its own hosting only").isEqualTo(Map.of("Klant 1", "30.00"));
        assertThat(run("2027-02-01")).isEmpty();
    }

    @Test
    void R07_billedDaysThatComeBackAreAskedOfTheFormerDebtorOnceItsWaiverIsUsedUp() {
        waiveTheLineOfTheShop();
        shops.pays(partner, null, SHOP);
        shops.end(partner, SHOP, day("2027-01-21"));
        run("2027-02-01");
        shops.end(partner, SHOP, day("2027-01-26"));

        assertThat(run("2027-02-01")).as("5 of 31 days").isEqualTo(Map.of("Klant 1", "4.84"));
    }

    @Test
    void R07_whatIsAddedToWaivedDaysIsAskedOfTheFormerDebtorOnItsOnlyDraft() {
        waiveTheLineOfTheShop();
        shops.pays(partner, null, SHOP);
        subscriptions.addChange(
                partner,
                shops.subscription(partner, SHOP).id(),
                new NewChange(day("2027-01-16"), null, new BigDecimal("60"), null, null));

        assertThat(run("2027-02-01"))
                .as("its own hosting, and 30.00 more for 16 of 31 days")
                .isEqualTo(Map.of("Klant 1", "45.48", "Klant 2", "60.00"));
    }

    @Test
    void R07_aRefusedCorrectionOfAFormerDebtorIsUsedUpWhenTheServiceGoesOnAfterAll() {
        shops.pays(partner, null, SHOP);
        shops.end(partner, SHOP, day("2027-01-21"));
        assertThat(run("2027-02-01")).isEqualTo(Map.of("Klant 1", "19.35"));
        waiveTheLineOfTheShop();
        subscriptions.takeBackEnd(partner, shops.subscription(partner, SHOP).id());

        assertThat(run("2027-02-01")).as("February only").isEqualTo(Map.of("Klant 2", "30.00"));
    }

    private void waiveTheLineOfTheShop() {
        var hosting = shops.subscription(partner, SHOP).id();
        var draft = reseller.drafts(partner).getFirst();
        var waived = draft.lines().stream()
                .filter(line -> hosting.equals(line.subscriptionId()))
                .findFirst()
                .orElseThrow();
        var kept = draft.lines().stream()
                .filter(line -> line != waived)
                .map(DraftLine::of)
                .toList();
        var removed = List.of(new RemovedLine(waived.id(), RemovedLine.Action.WAIVE, "Coulance"));
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, kept, removed));
    }

    /** What a run asks of each debtor. */
    private Map<String, String> run(String runDate) {
        var run = runs.start(partner, BillingRunRequest.of(day(runDate)));
        reseller.report(partner, run);
        return reseller.drafts(partner).stream()
                .filter(draft -> run.equals(draft.life().runId()))
                .collect(toMap(
                        draft -> draft.debtor().name(),
                        draft -> draft.amounts().net().toPlainString(),
                        (a, b) -> a + " " + b,
                        TreeMap::new));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
