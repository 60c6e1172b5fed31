package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.RunProposal;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Surcharges on the drafts of runs. Hosting is 100.00 a month at 21 %, a book 50.00 a month at 9 %. */
@FlorijnTest
class R26RunWithSurchargeTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private Invoices invoices;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void aPartner() {
        partner = reseller.partner();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            of partner                 | of customer               | lines                                                | total
                                       |                           | Boek 50.00, Hosting 100.00                           | 175.50
            "surchargePercent": "5"    |                           | Boek 50.00, Hosting 100.00, Toeslag 5% 5.00, Toeslag 5% 2.50 | 184.28
            "surchargePercent": "5"    | "surchargePercent": "2.5" | Boek 50.00, Hosting 100.00, Toeslag 2,5% 2.50, Toeslag 2,5% 1.25 | 179.89
            "surchargePercent": "5"    | "surchargePercent": "0"   | Boek 50.00, Hosting 100.00                           | 175.50
            "surchargePercent": "5", "surchargeText": "Brandstof" |  "locale": "en-GB" | Boek 50.00, Hosting 100.00, Brandstof 5% 5.00, Brandstof 5% 2.50 | 184.28
            "surchargePercent": "5"    | "locale": "en-GB"         | Boek 50.00, Hosting 100.00, Surcharge 5% 5.00, Surcharge 5% 2.50 | 184.28
            """)
    void R02_R26_itGoesByDebtorThenPartner(String ofPartner, String ofCustomer, String lines, String total) {
        billed(ofPartner, ofCustomer);

        var draft = reseller.draft(partner);
        assertThat(said(draft)).containsExactly(lines.split(", "));
        assertThat(draft.amounts().total()).isEqualByComparingTo(total);
    }

    @Test
    void R26_theDryRunAndTheRunSayTheSame() {
        hosting("\"surchargePercent\": \"5\", \"surchargeSpelled\": true", null);
        var proposal = runs.rehearse(partner, BillingRunRequest.of(LocalDate.parse("2027-02-01")));

        reseller.run(partner, "2027-02-01");

        var draft = reseller.draft(partner);
        assertThat(proposal.proposals()).singleElement().satisfies(proposed -> {
            assertThat(proposed.total()).isEqualByComparingTo(draft.amounts().total());
            assertThat(proposed.lines())
                    .extracting(RunProposal.ProposedLine::description)
                    .containsExactlyElementsOf(
                            draft.lines().stream().map(InvoiceLine::description).toList())
                    .endsWith("5 % over 150,00 is 7,50");
        });
    }

    @Test
    void R07_R26_itTakesNoPartInWhatWasBilled() {
        billed("\"surchargePercent\": \"5\"", null);

        assertThat(reseller.run(partner, "2027-02-01").drafts()).isZero();
        editing.discard(partner, List.of(reseller.draft(partner).id()));
        reseller.run(partner, "2027-02-01");
        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("157.50");
    }

    @Test
    void R02_R26_aDraftKeepsWhatCountedWhenItWasMade() {
        billed("\"surchargePercent\": \"5\", \"surchargeText\": \"Brandstof\"", null);
        ofPartner("\"surchargePercent\": \"10\", \"surchargeText\": \"Anders\"");

        var draft = change(DraftChange.none(draft()).on(LocalDate.parse("2027-02-02")));

        assertThat(said(draft)).endsWith("Brandstof 5% 5.00", "Brandstof 5% 2.50");
    }

    @Test
    void R16_R26_itIsOverWhatTheDiscountLeaves() {
        billed("\"surchargePercent\": \"5\", \"surchargeSpelled\": true", null);

        var discounted = change(DraftChange.none(draft()).with(new InvoiceDiscount(BigDecimal.TEN, null)));

        assertThat(discounted.amounts().net()).as("135.00 and 6.75").isEqualByComparingTo("141.75");
        assertThat(said(discounted)).endsWith("Toeslag 5% 4.50", "Toeslag 5% 2.25", "5 % over 135,00 is 6,75 0.00");
        assertThat(change(DraftChange.none(discounted).with(InvoiceDiscount.NONE))
                        .amounts()
                        .net())
                .isEqualByComparingTo("157.50");
    }

    @Test
    void R26_anEditedDraftHasItAnewAndItsLinesAreNeverEdited() {
        billed("\"surchargePercent\": \"5\"", null);
        var draft = draft();
        var dearer = draft.lines().stream()
                .map(DraftLine::of)
                .map(line -> line.description().equals("Hosting") ? DraftLines.at(line, "200.00") : line)
                .toList();
        var surchargeToo = draft.lines().stream()
                .map(DraftLine::of)
                .map(line -> DraftLines.at(line, "50.00"))
                .toList();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(withLines(draft, "5", surchargeToo)))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::code)
                        .containsOnly("LINE_FOLLOWS"));

        var edited = change(withLines(draft, "5", dearer));

        assertThat(said(edited)).containsExactly("Boek 50.00", "Hosting 200.00", "Toeslag 5% 10.00", "Toeslag 5% 2.50");
        assertThat(edited.amounts().total()).isEqualByComparingTo("311.33");
    }

    @Test
    void R13_R26_itGoesWithTheLineThatIsBilledLater() {
        billed("\"surchargePercent\": \"5\"", null);
        var draft = draft();
        var book = draft.lines().getFirst();

        var less = change(new DraftChange(
                draft.date(),
                null,
                null,
                null,
                null,
                new BigDecimal("5"),
                List.of(DraftLine.of(draft.lines().get(1))),
                List.of(new RemovedLine(book.id(), RemovedLine.Action.LATER, null))));

        assertThat(said(less)).containsExactly("Hosting 100.00", "Toeslag 5% 5.00");
        reseller.run(partner, "2027-02-01");
        assertThat(reseller.drafts(partner))
                .filteredOn(other -> !other.id().equals(draft.id()))
                .singleElement()
                .satisfies(later -> assertThat(said(later)).containsExactly("Boek 50.00", "Toeslag 5% 2.50"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            before, after, net
            0,      5,     157.50
            5,      0,     150.00
            5,      7.5,   161.25
            """)
    void R26_thePercentageOfADraftCanBeChanged(String before, String after, String net) {
        billed("\"surchargePercent\": \"%s\"".formatted(before), null);

        var changed = change(withLines(draft(), after, null));

        assertThat(changed.amounts().net()).isEqualByComparingTo(net);
        assertThat(changed.amounts().surcharge().surchargePercent()).isEqualByComparingTo(after);
    }

    @Test
    void R26_noPercentageBelowNothingOrAboveAHundred() {
        billed("\"surchargePercent\": \"5\"", null);

        for (var percentage : List.of("-1", "100.01")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> change(withLines(draft(), percentage, null)))
                    .satisfies(refused ->
                            assertThat(refused.errors().getFirst().field()).isEqualTo("surchargePercent"));
        }
    }

    @Test
    void R12_R26_splitDraftsHaveEachTheirOwnAndMergedTheyHaveItTogether() {
        billed("\"surchargePercent\": \"5\", \"surchargeSpelled\": true", null);
        var draft = draft();

        var split = merging.split(
                partner, draft.id(), List.of(draft.lines().getFirst().id()));
        assertThat(said(split)).containsExactly("Boek 50.00", "Toeslag 5% 2.50", "5 % over 50,00 is 2,50 0.00");
        assertThat(said(invoices.get(partner, draft.id())))
                .containsExactly("Hosting 100.00", "Toeslag 5% 5.00", "5 % over 100,00 is 5,00 0.00");

        var merged = merging.merge(partner, draft.id(), List.of(split.id()));
        assertThat(said(merged))
                .containsExactly(
                        "Boek 50.00",
                        "Hosting 100.00",
                        "Toeslag 5% 5.00",
                        "Toeslag 5% 2.50",
                        "5 % over 150,00 is 7,50 0.00");
        assertThat(merged.amounts().total())
                .isEqualByComparingTo(draft.amounts().total());
    }

    @Test
    void R12_R26_draftsOfDifferentSurchargesAreNotMergedAndASurchargeIsNotSplitOff() {
        billed("\"surchargePercent\": \"5\"", null);
        var draft = draft();
        var split = merging.split(
                partner, draft.id(), List.of(draft.lines().getFirst().id()));
        change(withLines(invoices.get(partner, draft.id()), "0", null));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> merging.merge(partner, draft.id(), List.of(split.id())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SURCHARGES_DIFFER"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> merging.split(
                        partner, split.id(), List.of(split.lines().getLast().id())));
    }

    /** Ended per 1 February after all of February was billed: more comes back than stays. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            on credit notes, net of the credit note
            false,           150.00
            true,            157.50
            """)
    void R26_R33_creditNotesHaveItOnlyWhenTheSettingSaysSo(boolean onCreditNotes, String net) {
        var all = hosting("\"surchargePercent\": \"5\", \"surchargeOnCreditNotes\": %s".formatted(onCreditNotes), null);
        reseller.run(partner, "2027-02-01");
        all.forEach(subscription -> subscriptions.end(partner, subscription.id(), LocalDate.parse("2027-02-01")));

        reseller.run(partner, "2027-03-01");

        assertThat(reseller.drafts(partner))
                .filteredOn(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .singleElement()
                .satisfies(credit -> assertThat(credit.amounts().net()).isEqualByComparingTo(net));
    }

    private void billed(@Nullable String ofPartner, @Nullable String ofCustomer) {
        hosting(ofPartner, ofCustomer);
        reseller.run(partner, "2027-02-01");
    }

    private List<Subscription> hosting(@Nullable String ofPartner, @Nullable String ofCustomer) {
        ofPartner(ofPartner);
        customer = books.customer(partner, ofCustomer == null ? "{}" : "{%s}".formatted(ofCustomer));
        return List.of(subscription("Hosting", "100.00", "NL-HIGH"), subscription("Boek", "50.00", "NL-LOW"));
    }

    private Subscription subscription(String name, String price, String vatCode) {
        var product = books.product(partner, "{\"vatCode\": \"%s\"}".formatted(vatCode));
        return books.subscription(
                partner,
                customer,
                product,
                "{\"start\": \"2027-02-01\", \"description\": \"%s\", \"unitPrice\": \"%s\"}".formatted(name, price));
    }

    private void ofPartner(@Nullable String own) {
        var usual =
                "{\"vatCode\": \"NL-HIGH\", \"ledgerAccount\": \"8000\"%s}".formatted(own == null ? "" : ", " + own);
        settings.change(partner, partners.get(partner).version(), json.readValue(usual, OwnSettings.class));
    }

    private Invoice draft() {
        return reseller.draft(partner);
    }

    private Invoice change(DraftChange change) {
        // Tests that split it change the first one.
        var now = reseller.drafts(partner).getLast();
        return editing.change(partner, now.id(), now.life().version(), change);
    }

    private static DraftChange withLines(Invoice draft, String percentage, @Nullable List<DraftLine> lines) {
        return new DraftChange(
                draft.date(),
                draft.paper().message(),
                null,
                null,
                draft.amounts().discount(),
                new BigDecimal(percentage),
                lines,
                lines == null ? null : List.of());
    }

    private static List<String> said(Invoice draft) {
        return draft.lines().stream()
                .map(line -> line.description() + " " + line.net().toPlainString())
                .toList();
    }
}
