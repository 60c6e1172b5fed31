package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        assertThat(split.amounts().net()).isEqualByComparingTo("12.00");
        assertThat(split.amounts().total()).isEqualByComparingTo("14.52");
        assertThat(split.debtor()).isEqualTo(draft.debtor());
        assertThat(split.life().runId()).isEqualTo(draft.life().runId());
        assertThat(invoices.get(partner, draft.id()).amounts().total()).isEqualByComparingTo("36.30");
        assertThat(reseller.run(partner, "2027-01-01").drafts()).isZero();
    }

    @Test
    void R12_mergingTakesTheSplitBack() {
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));

        var merged = merging.merge(partner, draft.id(), List.of(split.id()));

        assertThat(merged.amounts().total())
                .isEqualByComparingTo(draft.amounts().total());
        assertThat(merged.lines()).hasSize(2);
        assertThat(merged.amounts().vat()).isEqualTo(draft.amounts().vat());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invoices.get(partner, split.id()));
    }

    @Test
    void R11_mergedLinesStandInTheOrderOfTheRun() {
        var lines = draft.lines().stream().map(InvoiceLine::id).toList();
        for (var moved : List.of("12.00", "30.00")) {
            var split = merging.split(partner, draft.id(), List.of(line(moved)));

            var merged = merging.merge(partner, draft.id(), List.of(split.id()));

            assertThat(merged.lines()).extracting(InvoiceLine::id).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void R13_whatWasSplitOffAndDiscardedIsBilledAgain() {
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));
        editing.discard(partner, List.of(split.id()));

        assertThat(reseller.run(partner, "2027-01-01").net()).isEqualByComparingTo("12.00");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    percentage, amount, stays, split off, merged
                    10,         ,       27.00, 10.80,     37.80
                    ,           5.00,   25.00, 12.00,     37.00
                    """)
    void R16_aPercentageOnTheWholeGoesWithTheLinesAndAnAmountStays(
            @Nullable BigDecimal percentage,
            @Nullable BigDecimal amount,
            BigDecimal stays,
            BigDecimal splitOff,
            BigDecimal merged) {
        discount(new InvoiceDiscount(percentage, amount));
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));

        assertThat(split.amounts().net()).isEqualByComparingTo(splitOff);
        assertThat(invoices.get(partner, draft.id()).amounts().net()).isEqualByComparingTo(stays);
        assertThat(merging.merge(partner, draft.id(), List.of(split.id()))
                        .amounts()
                        .net())
                .isEqualByComparingTo(merged);
    }

    @Test
    void R16_draftsOfDifferentPercentagesAreNotMerged() {
        var split = merging.split(partner, draft.id(), List.of(line("12.00")));
        discount(new InvoiceDiscount(BigDecimal.TEN, null));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> merging.merge(partner, draft.id(), List.of(split.id())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("DISCOUNTS_DIFFER"));
    }

    @Test
    void draftsOfDifferentDebtorsAreNotMerged() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> merging.merge(partner, draft.id(), List.of(ofAnother.id())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("DRAFTS_DIFFER"));
        assertThat(invoices.get(partner, ofAnother.id()).amounts().total()).isEqualByComparingTo("36.30");
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

    private void discount(InvoiceDiscount discount) {
        var now = invoices.get(partner, draft.id());
        editing.change(
                partner,
                draft.id(),
                now.life().version(),
                new DraftChange(now.date(), now.paper().message(), null, null, discount, null, null, null));
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
