package nl.florijn.invoicing;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.invoicing.paper.CorrectionWords;
import nl.florijn.invoicing.runs.RunSum;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrections as people meet them: proposed with their reason, then accepted, waived, or switched off. */
@FlorijnTest
class R07CorrectionsTest {

    private static final String PRICE = """
            {"prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "30.00"},
                        {"interval": "P1M", "currency": "USD", "unitPrice": "36.00"}]}
            """;

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    private PartnerId partner;
    private Product hosting;

    @BeforeEach
    void hostingFor30AMonth() {
        partner = reseller.partner();
        hosting = books.product(partner, PRICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Ended per 16 Apr 2031, billed up to and including 30 Apr 2031: 15 of 30 days back
                    nl | Beëindigd per 16-04-2031, gefactureerd t/m 30-04-2031: 15 van 30 dagen terug
                    """)
    void R07_aCorrectionSaysWhy(Locale language, String words) {
        var april = aprilBilled("{}");
        subscriptions.end(partner, april.id(), day("2031-04-16"));
        reseller.run(partner, "2031-05-01");

        var reason = creditNote().lines().getFirst().reason();
        assertThat(reason).isNotNull();
        assertThat(new CorrectionWords(language).of(reason)).isEqualTo(words);
    }

    @Test
    void R07_anAcceptedCorrectionIsNotProposedAgain() {
        var april = aprilBilled("{}");
        approvals.approve(partner, reseller.draft(partner).id(), false);
        subscriptions.end(partner, april.id(), day("2031-04-16"));
        reseller.run(partner, "2031-05-01");

        assertThat(approvals.approve(partner, creditNote().id(), false)).isInstanceOf(ApprovalResult.Approved.class);
        assertThat(netOf("2031-05-01")).isZero();
    }

    @Test
    void R07_whatWasGivenBackOfALineThatIsTakenOffAfterwardsIsTakenBack() {
        var customer = books.customer(partner);
        var ended = books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\"}");
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\"}");
        reseller.run(partner, "2031-04-01");
        reseller.run(partner, "2031-05-01");
        var may = reseller.drafts(partner).getFirst();
        subscriptions.end(partner, ended.id(), day("2031-05-01"));
        assertThat(netOf("2031-05-01")).isEqualByComparingTo("-30.00");

        billLater(may, ended);

        assertThat(netOf("2031-06-01"))
                .as("June of the other one, and that of May")
                .isEqualByComparingTo("60.00");
        assertThat(netOf("2031-06-01")).isZero();
    }

    private void billLater(Invoice draft, Subscription subscription) {
        var of = draft.lines().stream()
                .collect(partitioningBy(line -> subscription.id().equals(line.subscriptionId())));
        var gone = new RemovedLine(of.get(true).getFirst().id(), RemovedLine.Action.LATER, null);
        var kept = of.get(false).stream().map(DraftLine::of).toList();
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, draft.amounts().discount(), null, kept, List.of(gone)));
    }

    @Test
    void R13_aRefusedCorrectionIsWaivedAlsoWhenNothingElseStandsOnItsDraft() {
        var april = aprilBilled("{}");
        subscriptions.end(partner, april.id(), day("2031-04-16"));
        reseller.run(partner, "2031-05-01");

        editing.waive(partner, List.of(creditNote().id()), "Opzegtermijn");

        assertThat(reseller.drafts(partner)).extracting(Invoice::kind).containsExactly(InvoiceKind.INVOICE);
        assertThat(netOf("2031-05-01")).isZero();
        // What was refused to the customer is not asked again when the service goes on after all.
        subscriptions.end(partner, april.id(), day("2031-04-21"));
        assertThat(netOf("2031-05-01")).isZero();
    }

    @Test
    void R13_aRefusedCorrectionOnAnOrdinaryDraftIsWaivedAndTheRestStays() {
        var customer = books.customer(partner);
        var ended = books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\"}");
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-05-01\"}");
        reseller.run(partner, "2031-04-01");
        approvals.approve(partner, reseller.draft(partner).id(), false);
        subscriptions.end(partner, ended.id(), day("2031-04-16"));
        reseller.run(partner, "2031-05-01");
        var draft = reseller.draft(partner);
        assertThat(draft.amounts().net()).isEqualByComparingTo("15.00");

        var correction = draft.lines().stream()
                .filter(line -> line.kind() == LineKind.CORRECTION)
                .findFirst()
                .orElseThrow();
        var others = draft.lines().stream()
                .filter(line -> !line.equals(correction))
                .map(DraftLine::of)
                .toList();
        var waived = new RemovedLine(correction.id(), RemovedLine.Action.WAIVE, "Opzegtermijn");
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, others, List.of(waived)));

        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("30.00");
        assertThat(netOf("2031-05-01")).isZero();
    }

    @Test
    void R13_aRefusedDraftIsNeverProposedAgain() {
        aprilBilled("{}");
        editing.waive(partner, List.of(reseller.draft(partner).id()), "Coulance");

        assertThat(reseller.drafts(partner)).isEmpty();
        assertThat(netOf("2031-04-01")).isZero();
        assertThat(netOf("2031-05-01")).isEqualByComparingTo("30.00");
    }

    @Test
    void R13_whyItIsWaivedMustBeSaid() {
        aprilBilled("{}");
        var draft = reseller.draft(partner);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> editing.waive(partner, List.of(draft.id()), " "));
        assertThat(reseller.draft(partner)).isEqualTo(draft);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    partner, customer, given back
                    ,        ,         -15.00
                    false,   ,         0.00
                    false,   true,     -15.00
                    true,    false,    0.00
                    """)
    void R02_correctionsAreASettingOfTheCustomerBeforeThePartner(
            @Nullable Boolean ofPartner, @Nullable Boolean ofCustomer, BigDecimal givenBack) {
        reseller.corrections(partner, ofPartner);
        var april = aprilBilled("{\"corrections\": %s}".formatted(ofCustomer));
        subscriptions.end(partner, april.id(), day("2031-04-16"));

        assertThat(netOf("2031-05-01")).isEqualByComparingTo(givenBack);
    }

    @Test
    void R07_withCorrectionsSwitchedOffBilledDaysAreNotBilledForAnotherProductToo() {
        reseller.corrections(partner, false);
        var april = aprilBilled("{}");
        var other = books.product(partner, PRICE);
        subscriptions.addChange(
                partner, april.id(), new NewChange(day("2031-04-16"), null, new BigDecimal("60"), null, other.id()));

        assertThat(netOf("2031-04-20")).isZero();
        assertThat(netOf("2031-05-01")).isEqualByComparingTo("60.00");
    }

    @Test
    void R07_whatWasWaivedKeepsTheCurrencyOfItsDebtor() {
        var abroad = books.customer(partner, "{\"currency\": \"USD\"}");
        var subscription = billed("{\"invoiceDebtorId\": \"%s\"}".formatted(abroad.id()), "2031-04-01", "2031-04-01");
        editing.waive(partner, List.of(reseller.draft(partner).id()), "Coulance");
        subscriptions.end(partner, subscription.id(), day("2031-04-16"));

        assertThat(netOf("2031-05-01")).isZero();
        subscriptions.takeBackEnd(partner, subscription.id());
        reseller.run(partner, "2031-05-01");
        // The waiver of April was used up by its ending: the days from the 16th on are asked, and May.
        assertThat(reseller.drafts(partner))
                .extracting(draft ->
                        draft.amounts().currency() + " " + draft.amounts().net())
                .containsExactly("USD 54.00");
    }

    @Test
    void R07_aCorrectionThatStandsCountsThoughItsPeriodWasDiscardedAndTheSubscriptionChanged() {
        var customer = books.customer(partner);
        var april = books.subscription(partner, customer, hosting, "{\"start\": \"2031-04-01\"}");
        reseller.run(partner, "2031-04-01");
        var discarded = reseller.draft(partner).id();
        subscriptions.end(partner, april.id(), day("2031-04-16"));
        books.subscription(partner, customer, hosting, "{\"start\": \"2031-05-01\"}");
        assertThat(netOf("2031-05-01")).isEqualByComparingTo("15.00");

        editing.discard(partner, List.of(discarded));
        subscriptions.takeBackEnd(partner, april.id());

        // The 15.00 that were given back, April whole, and May.
        assertThat(netOf("2031-05-01")).isEqualByComparingTo("75.00");
        assertThat(netOf("2031-05-01")).isZero();
    }

    private Subscription aprilBilled(String customerFields) {
        return billed(customerFields, "2031-04-01", "2031-04-01");
    }

    private Subscription billed(String customerFields, String start, String runDate) {
        Customer customer = books.customer(partner, customerFields);
        var subscription = books.subscription(partner, customer, hosting, "{\"start\": \"%s\"}".formatted(start));
        reseller.run(partner, runDate);
        return subscription;
    }

    private BigDecimal netOf(String runDate) {
        return reseller.run(partner, runDate).sums().stream().map(RunSum::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Invoice creditNote() {
        return reseller.drafts(partner).stream()
                .filter(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
