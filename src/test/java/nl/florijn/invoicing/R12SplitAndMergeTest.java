package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R12SplitAndMergeTest {

    private static final String HOSTING_AND_DOMAIN = """
            S1,K1,HOST,een.example,1,P1M,2027-01-01,,
            S2,K1,DOM,een.example,1,P1Y,2027-01-10,,
            S3,K2,HOST,twee.example,1,P1M,2027-01-01,,
            """;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Invoices invoices;

    private PartnerId partner;
    private Invoice draft;
    private Invoice ofAnother;

    @BeforeEach
    void aDraftOfTwoLinesAndOneOfAnotherDebtor() {
        partner = reseller.partnerWith(2, HOSTING_AND_DOMAIN);
        reseller.run(partner, "2027-01-01");
        draft = draftOf("Klant 1");
        ofAnother = draftOf("Klant 2");
    }

    @Test
    void R12_aSplitDraftAddsUpToTheWholeAndIsNotBilledAgain() {
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));

        assertThat(split.net()).isEqualByComparingTo("12.00");
        assertThat(split.total()).isEqualByComparingTo("14.52");
        assertThat(split.debtor()).isEqualTo(draft.debtor());
        assertThat(split.runId()).isEqualTo(draft.runId());
        assertThat(invoices.get(partner, draft.id()).total()).isEqualByComparingTo("36.30");
        assertThat(reseller.run(partner, "2027-01-01").drafts()).isZero();
    }

    @Test
    void R12_mergingTakesTheSplitBack() {
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));

        var merged = merging.merge(partner, draft.id(), List.of(split.id()));

        assertThat(merged.total()).isEqualByComparingTo(draft.total());
        assertThat(merged.lines()).hasSize(2);
        assertThat(merged.vat()).isEqualTo(draft.vat());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invoices.get(partner, split.id()));
    }

    @Test
    void R13_whatWasSplitOffAndDiscardedIsBilledAgain() {
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));
        editing.discard(partner, List.of(split.id()));

        assertThat(reseller.run(partner, "2027-01-01").net()).isEqualByComparingTo("12.00");
    }

    @Test
    void draftsOfDifferentDebtorsAreNotMerged() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> merging.merge(partner, draft.id(), List.of(ofAnother.id())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("DRAFTS_DIFFER"));
        assertThat(invoices.get(partner, ofAnother.id()).total()).isEqualByComparingTo("36.30");
    }

    @Test
    void someLinesMustMoveAndSomeMustStay() {
        var all = draft.lines().stream().map(InvoiceLine::id).toList();
        var foreign = ofAnother.lines().getFirst().id();

        for (var lines : List.of(List.<LineId>of(), all, List.of(foreign))) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> merging.split(partner, draft.id(), lines));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> merging.merge(partner, draft.id(), List.of(draft.id())));
    }

    private Invoice draftOf(String debtor) {
        return reseller.drafts(partner).stream()
                .filter(found -> found.debtor().name().equals(debtor))
                .findFirst()
                .orElseThrow();
    }

    private LineId line(String net) {
        return draft.lines().stream()
                .filter(found -> found.net().toPlainString().equals(net))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
