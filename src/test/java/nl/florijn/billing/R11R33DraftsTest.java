package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.DraftInvoice.Kind;
import nl.florijn.billing.composing.Drafts;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class R11R33DraftsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);

    @Test
    void R11_linesStandUnderHeadingsWithSubtotalsByDescriptionThenPeriod() {
        List<Line> lines = List.of(
                line("b.nl", "Servers", "2027-02-01", "1.00"),
                line("loose", null, "2027-01-01", "2.00"),
                line("b.nl", "Servers", "2027-01-01", "4.00"),
                line("A.nl", "Servers", "2027-03-01", "8.00"),
                line("z.nl", "domains", "2027-01-01", "16.00"));

        DraftInvoice draft =
                Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY).getFirst();

        assertThat(draft.groups())
                .extracting(group -> "%s %s".formatted(group.heading(), group.subtotal()))
                .containsExactly("domains 16.00", "Servers 13.00", "null 2.00");
        assertThat(draft.lines())
                .extracting(line -> line.net().toString())
                .containsExactly("16.00", "8.00", "4.00", "1.00", "2.00");
        assertThat(draft.totals().net()).hasToString("31.00");
    }

    @Test
    void R11_insideAGroupByDescriptionThenPeriod() {
        List<Line> lines = List.of(
                line("b.nl", null, "2027-01-01", "1.00"),
                line("a.nl", null, "2027-03-01", "2.00"),
                line("a.nl", null, "2027-02-01", "4.00"));

        assertThat(Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY)
                        .getFirst()
                        .lines())
                .extracting(line -> line.description() + " " + line.from())
                .containsExactly("a.nl 2027-02-01", "a.nl 2027-03-01", "b.nl 2027-01-01");
    }

    @Test
    void R11_oneDraftPerSubscriptionWhereTheSettingSaysSo() {
        List<Line> lines = List.of(
                line("a", null, "2027-01-01", "1.00"),
                line("b", null, "2027-01-01", "2.00"),
                line("a", null, "2027-02-01", "4.00"));

        assertThat(nets(Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY)))
                .containsExactly("EUR 7.00");
        assertThat(nets(Drafts.compose(debtor(Collecting.SUBSCRIPTION), lines, TODAY)))
                .containsExactly("EUR 5.00", "EUR 2.00");
    }

    @Test
    void R11_eachCurrencyHasADraftOfItsOwn() {
        List<Line> lines = List.of(
                line("a", null, "2027-01-01", "1.00"),
                line(
                        LineKind.SUBSCRIPTION,
                        "b",
                        null,
                        "2027-01-01",
                        Money.of("2.00", Currency.getInstance("USD")),
                        null),
                line("c", null, "2027-01-01", "4.00"));

        assertThat(nets(Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY)))
                .containsExactly("EUR 5.00", "USD 2.00");
    }

    @Test
    void R11_eachLayoutHasADraftOfItsOwn() {
        List<Line> lines = List.of(
                line("a", null, "2027-01-01", "1.00"),
                laidOut("b", 5L, "2.00"),
                laidOut("c", 9L, "4.00"),
                laidOut("d", null, "8.00"),
                laidOut("e", 5L, "16.00"));

        assertThat(layouts(Drafts.compose(debtorWith(null), lines, TODAY)))
                .containsExactly("null 9.00", "5 18.00", "9 4.00");
        assertThat(layouts(Drafts.compose(debtorWith(9L), lines, TODAY)))
                .as("one may name that of who pays")
                .containsExactly("9 13.00", "5 18.00");
    }

    @Test
    void R33_aCreditNoteHasTheLayoutOfWhoPays() {
        Line turned = laidOut("b", 5L, "-8.00");

        assertThat(layouts(Drafts.compose(debtorWith(9L), List.of(turned), TODAY)))
                .containsExactly("9 8.00");
    }

    @Test
    void R11_withoutLinesThereIsNoDraft() {
        assertThat(Drafts.compose(debtor(Collecting.DEBTOR), List.of(), TODAY)).isEmpty();
    }

    @Test
    void R23_aDraftIsDatedAndDueByTheTermOfTheDebtor() {
        DraftInvoice draft = Drafts.compose(
                        debtor(Collecting.DEBTOR), List.of(line("a", null, "2027-01-01", "1.00")), TODAY)
                .getFirst();

        assertThat(draft.date()).isEqualTo(TODAY);
        assertThat(draft.dueDate()).isEqualTo("2027-04-15");
    }

    @Test
    void R33_correctionsStayOnTheOrdinaryDraftAsLongAsItsTotalIsNotBelowZero() {
        List<Line> lines = List.of(line("a", null, "2027-01-01", "10.00"), givenBack("b", 101L, "-10.00"));

        List<DraftInvoice> drafts = Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY);

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Kind.INVOICE);
            assertThat(draft.totals().total()).hasToString("0.00");
            assertThat(draft.lines()).extracting(line -> line.net().toString()).containsExactly("10.00", "-10.00");
        });
    }

    @Test
    void R33_belowZeroTheCorrectionsBecomeACreditNoteForEachCorrectedInvoice() {
        List<Line> lines = List.of(
                line("a", null, "2027-01-01", "10.00"),
                givenBack("b", 101L, "-8.00"),
                givenBack("c", 102L, "-2.00"),
                givenBack("d", 101L, "-1.00"),
                givenBack("e", null, "-3.33"),
                givenBack("f", null, "-3.33"));

        List<DraftInvoice> drafts = Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY);

        assertThat(drafts)
                .extracting(draft -> "%s %s %s"
                        .formatted(
                                draft.kind(),
                                draft.creditsInvoiceId(),
                                draft.totals().total()))
                .containsExactly(
                        "INVOICE null 12.10", "CREDIT_NOTE 101 10.89", "CREDIT_NOTE 102 2.42", "CREDIT_NOTE null 8.06");
        Line turned = drafts.get(1).lines().getFirst();
        assertThat(turned.net()).hasToString("8.00");
        assertThat(turned.quantity()).hasToString("1");
        assertThat(drafts.get(1).counted(turned.net())).hasToString("-8.00");
    }

    @Test
    void R33_aCorrectedInvoiceHasOneCreditNoteAlsoWhereItsLinesGoOnSeveralDrafts() {
        List<Line> lines = List.of(
                laidOut("a", 5L, "10.00"),
                laidOut("b", 5L, "-20.00", 101L),
                laidOut("c", null, "-5.00", 101L),
                laidOut("d", null, "-1.00", null));

        assertThat(Drafts.compose(debtorWith(9L), lines, TODAY))
                .extracting(draft -> "%s %s %s %s"
                        .formatted(
                                draft.kind(),
                                draft.layoutId(),
                                draft.creditsInvoiceId(),
                                draft.totals().net()))
                .containsExactly("INVOICE 5 null 10.00", "CREDIT_NOTE 9 101 25.00", "CREDIT_NOTE 9 null 1.00");
    }

    @Test
    void R33_withNothingNewThereAreCreditNotesOnly() {
        List<DraftInvoice> drafts =
                Drafts.compose(debtor(Collecting.DEBTOR), List.of(givenBack("b", 101L, "-8.00")), TODAY);

        assertThat(drafts).extracting(DraftInvoice::kind).containsExactly(Kind.CREDIT_NOTE);
    }

    @Test
    void R33_whatACorrectionAddsStaysOnTheInvoice() {
        List<Line> lines = List.of(givenBack("b", 101L, "-8.00"), givenBack("c", 101L, "3.00"));

        assertThat(Drafts.compose(debtor(Collecting.DEBTOR), lines, TODAY))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactly("INVOICE 3.00", "CREDIT_NOTE 8.00");
    }

    @Test
    void R33_anInvoiceBelowZeroWithoutCorrectionsStaysOne() {
        assertThat(Drafts.compose(
                        debtor(Collecting.DEBTOR), List.of(line("rebate", null, "2027-01-01", "-5.00")), TODAY))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactly("INVOICE -5.00");
    }

    private static List<String> layouts(List<DraftInvoice> drafts) {
        return drafts.stream()
                .map(draft -> draft.layoutId() + " " + draft.totals().net())
                .toList();
    }

    private static List<String> nets(List<DraftInvoice> drafts) {
        return drafts.stream()
                .map(draft -> draft.currency() + " " + draft.totals().net())
                .toList();
    }

    private static Debtor debtor(Collecting collecting) {
        return debtor(collecting, null);
    }

    private static Debtor debtorWith(@Nullable Long layoutId) {
        return debtor(Collecting.DEBTOR, layoutId);
    }

    private static Debtor debtor(Collecting collecting, @Nullable Long layoutId) {
        return new Debtor(
                7,
                EUR,
                null,
                InvoiceRhythm.MONTHLY,
                collecting,
                Grouping.PRODUCT_GROUP,
                PaymentTerm.FOURTEEN_DAYS,
                layoutId);
    }

    private static Line line(String description, @Nullable String group, String from, String net) {
        return line(LineKind.SUBSCRIPTION, description, group, from, Money.of(net, EUR), null);
    }

    private static Line givenBack(String description, @Nullable Long invoiceId, String net) {
        return line(LineKind.CORRECTION, description, null, "2027-01-01", Money.of(net, EUR), invoiceId);
    }

    /** Of a subscription with a layout of its own; a correction where it gives back. */
    private static Line laidOut(String description, @Nullable Long layoutId, String net) {
        return laidOut(description, layoutId, net, null);
    }

    private static Line laidOut(
            String description, @Nullable Long layoutId, String net, @Nullable Long correctedInvoiceId) {
        Money amount = Money.of(net, EUR);
        LineKind kind = amount.isNegative() ? LineKind.CORRECTION : LineKind.SUBSCRIPTION;
        return line(kind, description, null, "2027-01-01", amount, correctedInvoiceId, layoutId);
    }

    private static Line line(
            LineKind kind,
            String description,
            @Nullable String group,
            String from,
            Money amount,
            @Nullable Long correctedInvoiceId) {
        return line(kind, description, group, from, amount, correctedInvoiceId, null);
    }

    private static Line line(
            LineKind kind,
            String description,
            @Nullable String group,
            String from,
            Money amount,
            @Nullable Long correctedInvoiceId,
            @Nullable Long layoutId) {
        BillableSubscription subscription = aSubscription().build();
        return new Line(
                kind,
                7,
                7,
                (long) description.hashCode(),
                null,
                subscription.terms().getFirst().product().id(),
                description,
                LocalDate.parse(from),
                LocalDate.parse(from).plusMonths(1),
                null,
                amount.isNegative() ? Quantity.ONE.negated() : Quantity.ONE,
                UnitPrice.ofAmount(amount),
                Percentage.ZERO,
                amount,
                Books.high(),
                null,
                group,
                layoutId,
                null,
                correctedInvoiceId,
                null);
    }
}
