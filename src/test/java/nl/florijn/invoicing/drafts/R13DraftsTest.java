package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R13DraftsTest {

    private static final String HOSTING_AND_DOMAIN = """
            S1,K1,HOST,een.example,1,P1M,2027-01-01,,
            S2,K1,DOM,een.example,1,P1Y,2027-01-10,,
            """;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Test
    void R13_discardingMakesPeriodsBillableAgain() {
        var partner = reseller.partnerWith(1, HOSTING_AND_DOMAIN);
        var first = reseller.run(partner, "2027-01-01");
        editing.discard(partner, List.of(reseller.draft(partner).id()));
        assertThat(reseller.drafts(partner)).isEmpty();

        assertThat(reseller.run(partner, "2027-01-01")).isEqualTo(first);
        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("42.00");
    }

    @Test
    void R13_discardingAnEarlierDraftBillsItsGapAgainAndNothingElse() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2027-01-01,,\n");
        reseller.run(partner, "2027-01-01");
        var january = reseller.draft(partner);
        reseller.run(partner, "2027-02-01");
        editing.discard(partner, List.of(january.id()));

        reseller.run(partner, "2027-03-01");
        var periods = reseller.drafts(partner).stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.from() + " " + line.until())
                .sorted()
                .toList();
        assertThat(periods).containsExactly("2027-01-01 2027-02-01", "2027-02-01 2027-03-01", "2027-03-01 2027-04-01");
    }

    @Test
    void R13_aLineRemovedForLaterComesBackInTheNextRun() {
        var partner = reseller.partnerWith(1, HOSTING_AND_DOMAIN);
        reseller.run(partner, "2027-01-01");
        remove(partner, "30.00", RemovedLine.Action.LATER, null);
        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("12.00");

        assertThat(reseller.run(partner, "2027-01-01").net()).isEqualByComparingTo("30.00");
    }

    @Test
    void R13_aWaivedLineNeverComesBack() {
        var partner = reseller.partnerWith(1, HOSTING_AND_DOMAIN);
        reseller.run(partner, "2027-01-01");
        remove(partner, "30.00", RemovedLine.Action.WAIVE, "Beloofd door de verkoop");

        assertThat(reseller.run(partner, "2027-01-01").drafts()).isZero();
        assertThat(reseller.run(partner, "2027-02-01").net())
                .as("February as usual")
                .isEqualByComparingTo("30.00");
    }

    @Test
    void R13_removingALineAsks() {
        var partner = reseller.partnerWith(1, HOSTING_AND_DOMAIN);
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        var change = new DraftChange(
                draft.date(),
                null,
                null,
                null,
                InvoiceDiscount.NONE,
                null,
                List.of(DraftLine.of(draft.lines().getFirst())),
                List.of());

        assertThatThrownBy(
                        () -> editing.change(partner, draft.id(), draft.life().version(), change))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("LATER");
        assertThat(reseller.draft(partner)).as("nothing changed").isEqualTo(draft);
    }

    @Test
    void R07_anAmountChangedByHandWaivesTheDifference() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2027-01-01,,\n");
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        var line = draft.lines().getFirst();
        var cheaper = DraftLines.saying(line, "Hosting, actieprijs", line.quantity(), new BigDecimal("20.00"));
        var changed = editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(
                        draft.date(), "Dank u", null, null, InvoiceDiscount.NONE, null, List.of(cheaper), List.of()));

        assertThat(changed.amounts().net()).isEqualByComparingTo("20.00");
        assertThat(changed.amounts().vatTotal()).isEqualByComparingTo("4.20");
        assertThat(changed.paper().message()).isEqualTo("Dank u");
        assertThat(reseller.run(partner, "2027-01-01").drafts())
                .as("nothing is asked afterwards")
                .isZero();
    }

    @Test
    void R12_aStaleEditIsRefused() {
        var partner = reseller.partnerWith(1, HOSTING_AND_DOMAIN);
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), "Eerst", null, null, InvoiceDiscount.NONE, null, null, null));

        assertThatThrownBy(() -> editing.change(
                        partner,
                        draft.id(),
                        draft.life().version(),
                        new DraftChange(draft.date(), "Later", null, null, InvoiceDiscount.NONE, null, null, null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(reseller.draft(partner).paper().message()).isEqualTo("Eerst");
    }

    @Test
    void R01_draftsOfOthersDoNotExist() {
        var partner = reseller.partnerWith(1, HOSTING_AND_DOMAIN);
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        var other = reseller.partner();

        assertThatThrownBy(() -> editing.discard(other, List.of(draft.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editing.change(other, draft.id(), draft.life().version(), DraftChange.none(draft)))
                .isInstanceOf(NotFound.class);
        assertThat(reseller.draft(partner)).isEqualTo(draft);
    }

    private void remove(PartnerId partner, String net, RemovedLine.Action action, String reason) {
        var draft = reseller.draft(partner);
        var kept = new ArrayList<DraftLine>();
        var removed = new ArrayList<RemovedLine>();
        for (var line : draft.lines()) {
            if (line.net().compareTo(new BigDecimal(net)) == 0) {
                removed.add(new RemovedLine(line.id(), action, reason));
            } else {
                kept.add(DraftLine.of(line));
            }
        }
        assertThat(removed).hasSize(1);
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, InvoiceDiscount.NONE, null, kept, removed));
    }
}
