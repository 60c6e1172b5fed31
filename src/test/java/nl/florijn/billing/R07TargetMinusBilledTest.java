package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static nl.florijn.billing.SubscriptionBuilder.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.composing.CorrectionReason.Kind;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.billing.run.Account;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.billing.run.Holding;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.junit.jupiter.api.Test;

class R07TargetMinusBilledTest {

    @Test
    void R07_theSecondRunProposesNothing() {
        Books books = Books.of(aSubscription().costing("30.00"));

        assertThat(books.linesOf("2027-03-01")).hasSize(3);
        assertThat(books.linesOf("2027-03-01")).isEmpty();
        assertThat(Books.inShort(books.runUntil("2027-03-15", "2027-03-15"))).isEmpty();
    }

    @Test
    void R07_endedInsideABilledPeriodGivesBackTheRest() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");

        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");
        Line correction = books.run("2027-05-01").getFirst().lines().getFirst();

        assertThat(correction.kind()).isEqualTo(LineKind.CORRECTION);
        assertThat(correction.correctedInvoiceId()).isEqualTo(101);
        assertThat(correction.from()).isEqualTo("2027-04-16");
        assertThat(correction.until()).isEqualTo("2027-05-01");
        assertThat(correction.billed().amount()).hasToString("-15.00");
        assertThat(correction.unitPrice()).hasToString("15.00");
        assertThat(correction.reason())
                .isEqualTo(
                        new CorrectionReason(Kind.ENDED, LocalDate.of(2027, 4, 16), LocalDate.of(2027, 5, 1), 15, 30));
        assertThat(books.linesOf("2027-05-01")).isEmpty();
    }

    @Test
    void R07_endedAfterAChangeThatWasBilledGivesBackTheDaysSinceTheEndAndSaysSo() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        hosting.quantityFrom("2027-04-11", "2");
        books.changed("2027-04-11");
        assertThat(books.linesOf("2027-04-11")).containsExactly("2027-04-11 2027-05-01 20.00");

        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");
        Line correction = books.run("2027-04-20").getFirst().lines().getFirst();

        assertThat(correction.billed().amount()).hasToString("-30.00");
        assertThat(correction.from()).isEqualTo("2027-04-16");
        assertThat(correction.until()).isEqualTo("2027-05-01");
        assertThat(correction.reason())
                .isEqualTo(
                        new CorrectionReason(Kind.ENDED, LocalDate.of(2027, 4, 16), LocalDate.of(2027, 5, 1), 15, 30));
        assertThat(books.linesOf("2027-05-01")).isEmpty();
    }

    @Test
    void R07_anEndAndAChangeBeforeItThatAreCorrectedTogetherAreBothNamed() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        hosting.quantityFrom("2027-04-11", "2");
        hosting.endedPer("2027-04-16");
        books.changed("2027-04-11");
        Line correction = books.run("2027-04-20").getFirst().lines().getFirst();

        assertThat(correction.billed().amount()).hasToString("-10.00");
        assertThat(correction.reason())
                .isEqualTo(new CorrectionReason(
                        Kind.ENDED_AND_CHANGED, LocalDate.of(2027, 4, 16), LocalDate.of(2027, 5, 1), 20, 30));
    }

    @Test
    void R07_aCorrectionGivesBackOnceAndItsPriceIsNeverNegative() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books =
                Books.of(hosting, aSubscription().withId(2).costing("100.00").startedOn("2027-04-01"));
        books.run("2027-04-01");

        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");

        assertThat(books.run("2027-05-01").getFirst().lines())
                .filteredOn(line -> line.kind() == LineKind.CORRECTION)
                .extracting(line -> line.quantity() + " x " + line.unitPrice() + " is " + line.net())
                .containsExactly("-1 x 15.00 is -15.00");
    }

    @Test
    void R07_withProrateOffAnEndingGivesBackNothingOfAStartedPeriodAndAllOfALaterOne() {
        SubscriptionBuilder hosting =
                aSubscription().costing("30.00").prorate(false).startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");
        assertThat(books.linesOf("2027-04-20")).isEmpty();

        hosting.endedPer(null);
        books.changed("2027-04-16");
        books.run("2027-05-01");
        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");

        assertThat(corrections(books.run("2027-06-01"))).containsExactly("2027-05-01 2027-06-01 -30.00");
    }

    @Test
    void R07_arrearsBilledInPartAreCompletedInTheirOwnTime() {
        Books books = Books.of(aSubscription().inArrears().startedOn("2027-03-01"));

        assertThat(Books.inShort(books.runUntil("2027-03-11", "2027-03-11")))
                .containsExactly("2027-03-01 2027-03-11 3.23");
        assertThat(books.linesOf("2027-03-15")).isEmpty();
        assertThat(books.linesOf("2027-04-01")).containsExactly("2027-03-11 2027-04-01 6.77");
    }

    @Test
    void R07_whatWasBroughtOverCountsAsBilled() {
        Books books = Books.of(aSubscription().costing("30.00").startedOn("2026-11-15"))
                .broughtOverUntil("2026-12-01");

        assertThat(books.linesOf("2026-12-01"))
                .containsExactly("2026-12-01 2026-12-15 14.00", "2026-12-15 2027-01-15 30.00");
    }

    @Test
    void R07_whatWasBroughtOverIsReckonedWithoutItsEnd() {
        Books books = Books.of(
                        aSubscription().costing("30.00").startedOn("2026-09-01").endedPer("2026-10-16"))
                .broughtOverUntil("2026-12-01");

        assertThat(corrections(books.run("2026-12-01")))
                .containsExactly("2026-10-16 2026-11-01 -15.48", "2026-11-01 2026-12-01 -30.00");
    }

    @Test
    void R07_withProrateOffAStartedPeriodWasBroughtOverWhole() {
        Books books = Books.of(aSubscription().costing("30.00").prorate(false).startedOn("2026-11-15"))
                .broughtOverUntil("2026-12-01");

        assertThat(books.linesOf("2026-12-01")).containsExactly("2026-12-15 2027-01-15 30.00");
    }

    @Test
    void R07_replacedByAnotherProductGivesBackAtTheOldRateAndBillsAtTheNewOne() {
        SubscriptionBuilder hosting = aSubscription().costing("10.00").startedOn("2027-03-01");
        Books books = Books.of(hosting);
        books.run("2027-03-01");

        hosting.replacedFrom("2027-03-16", product(2, "E-book", Books.LOW), "20.00");
        books.changed("2027-03-16");
        List<Line> lines = books.run("2027-03-20").getFirst().lines();

        assertThat(lines)
                .extracting(line -> "%s %s @ %s"
                        .formatted(line.kind(), line.net(), line.tax().rate()))
                .containsExactlyInAnyOrder("CORRECTION -5.16 @ 21", "SUBSCRIPTION 10.32 @ 9");
        assertThat(lines)
                .filteredOn(line -> line.kind() == LineKind.CORRECTION)
                .singleElement()
                .satisfies(line -> assertThat(line.reason().kind()).isEqualTo(Kind.PRODUCT_REPLACED));
        assertThat(books.linesOf("2027-03-20")).isEmpty();
    }

    @Test
    void R07_aReplacementFromTheFirstBilledDayGivesAllBackAndMayBeTakenBack() {
        SubscriptionBuilder hosting = aSubscription().costing("10.00").startedOn("2027-03-01");
        Books books = Books.of(hosting);
        books.run("2027-03-01");

        hosting.replacedFrom("2027-03-01", product(2, "E-book", Books.LOW), "20.00");
        books.changed("2027-03-01");
        assertThat(books.linesOf("2027-03-10"))
                .containsExactlyInAnyOrder("2027-03-01 2027-04-01 -10.00", "2027-03-01 2027-04-01 20.00");

        hosting.withoutChanges();
        books.changed("2027-03-01");
        assertThat(nets(books.run("2027-03-10"))).containsExactlyInAnyOrder("10.00", "20.00");
        assertThat(books.linesOf("2027-03-10")).isEmpty();
        assertThat(total(books)).hasToString("10.00");
    }

    @Test
    void R07_aQuantityRaisedBackInTimeAddsTheDifference() {
        SubscriptionBuilder domain =
                aSubscription().costing("120.00").every("P1Y").startedOn("2027-02-01");
        Books books = Books.of(domain);
        books.run("2027-02-01");

        domain.quantityFrom("2027-08-01", "3");
        books.changed("2027-08-01");
        Line correction = books.run("2027-09-01").getFirst().lines().getFirst();

        assertThat(correction.net()).hasToString("120.99");
        assertThat(correction.quantity()).hasToString("1");
        assertThat(correction.from()).isEqualTo("2027-08-01");
        assertThat(correction.until()).isEqualTo("2028-02-01");
        assertThat(correction.reason().kind()).isEqualTo(Kind.TERMS_CHANGED);
    }

    @Test
    void R07_anEndingThatMovesGivesBackOrAddsTheDaysBetween() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");

        assertThat(movedTo("2027-04-16", hosting, books)).containsExactly("2027-04-16 2027-05-01 -15.00");
        assertThat(movedTo("2027-04-11", hosting, books)).containsExactly("2027-04-11 2027-04-16 -5.00");
        assertThat(movedTo("2027-04-21", hosting, books)).containsExactly("2027-04-11 2027-04-21 10.00");
        assertThat(movedTo(null, hosting, books)).containsExactly("2027-04-21 2027-05-01 10.00");
    }

    @Test
    void R07_aDifferenceOfOppositeSignFirstUsesUpTheWaiver() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        movedTo("2027-04-16", hosting, books);
        books.waiveLast(1);
        assertThat(books.linesOf("2027-04-20")).isEmpty();

        // The customer paid for all of April, so what is served again up to 1 May costs nothing.
        assertThat(movedTo("2027-04-21", hosting, books)).isEmpty();
        assertThat(movedTo(null, hosting, books)).isEmpty();
        assertThat(movedTo("2027-04-26", hosting, books)).containsExactly("2027-04-26 2027-05-01 -5.00");
    }

    @Test
    void R07_aWaiverIsUsedUpOnceHoweverManyPartsItsPeriodWasBilledIn() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.runUntil("2027-04-11", "2027-04-11");
        books.run("2027-04-01");
        movedTo("2027-04-16", hosting, books);
        books.waiveLast(1);

        hosting.quantityFrom("2027-04-01", "3");
        books.changed("2027-04-01");

        // 20.00 and 10.00 more, less the 15.00 that was waived.
        assertThat(corrections(books.run("2027-04-20")))
                .containsExactly("2027-04-01 2027-04-11 5.00", "2027-04-11 2027-04-16 10.00");
    }

    @Test
    void R07_anAmountLoweredByHandIsGivenBackOnlyAsFarAsItWasAsked() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        books.changeLastByHand(1, "20.00");
        assertThat(books.linesOf("2027-04-02")).isEmpty();

        assertThat(movedTo("2027-04-16", hosting, books)).containsExactly("2027-04-16 2027-05-01 -5.00");
    }

    @Test
    void R07_anAmountRaisedByHandStaysAskedAndTheRestIsGivenBackAsEver() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        books.changeLastByHand(1, "40.00");
        assertThat(books.linesOf("2027-04-02")).isEmpty();

        assertThat(movedTo("2027-04-16", hosting, books)).containsExactly("2027-04-16 2027-05-01 -15.00");
    }

    @Test
    void R07_aCreditNoteWithoutBillingAgainIsNotGivenBackTwice() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        books.creditLast(1);

        assertThat(books.linesOf("2027-04-02")).isEmpty();
        assertThat(movedTo("2027-04-16", hosting, books)).isEmpty();
    }

    @Test
    void R07_billedDaysKeepTheirPriceAndDiscount() {
        PricedProduct hosting =
                product(1, "Hosting", Books.HIGH, new UsualPrice(Interval.parse("P1M"), EUR, UnitPrice.of("10.00")));
        SubscriptionBuilder subscription =
                aSubscription().of(hosting).atThePriceOfItsProduct().startedOn("2027-03-01");
        Books books = Books.of(subscription);
        books.run("2027-03-01");

        PricedProduct dearer =
                product(1, "Hosting", Books.HIGH, new UsualPrice(Interval.parse("P1M"), EUR, UnitPrice.of("99.00")));
        subscription.of(dearer).endedPer("2027-03-16");
        books.heldBy(new Holder(7, "Bakkerij Ångström", Percentage.of(50)));
        books.changed("2027-03-01");

        assertThat(corrections(books.run("2027-04-01"))).containsExactly("2027-03-16 2027-04-01 -5.16");
    }

    @Test
    void R07_whatIsGivenBackGoesToTheDebtorWhoWasBilled() {
        SubscriptionBuilder hosting = aSubscription().costing("30.00").startedOn("2027-04-01");
        Books books = Books.of(hosting).paidBy(Books.debtor(8, EUR));
        books.run("2027-04-01");
        books.paidBy(Books.debtor(9, EUR));
        books.run("2027-05-01");

        hosting.endedPer("2027-04-16");
        books.changed("2027-04-16");

        assertThat(books.run("2027-06-01"))
                .extracting(draft -> draft.debtorId() + " " + draft.kind() + " "
                        + draft.totals().net())
                .containsExactly("8 CREDIT_NOTE 15.00", "9 CREDIT_NOTE 30.00");
    }

    @Test
    void R07_withCorrectionsSwitchedOffNothingIsGivenBack() {
        SubscriptionBuilder hosting = aSubscription().startedOn("2027-04-01");
        Books books = Books.of(hosting);
        books.run("2027-04-01");
        books.heldBy(new Holder(7, "A", null, null, false));

        assertThat(movedTo("2027-04-16", hosting, books)).isEmpty();
    }

    @Test
    void R07_R13_aDiscardedDraftIsBilledAgain() {
        Books books = Books.of(aSubscription());
        books.runUntil("2027-01-11", "2027-01-11");
        long first = books.lastInvoiceId();
        books.run("2027-02-01");

        books.discard(first);

        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-01-01 2027-01-11 3.23");
    }

    @Test
    void R07_aCorrectionWhoseCorrectedDraftIsDiscardedIsUndone() {
        SubscriptionBuilder hosting = aSubscription().costing("31.00");
        Books books = Books.of(hosting);
        books.run("2027-01-01");
        long first = books.lastInvoiceId();
        assertThat(movedTo("2027-01-16", hosting, books)).containsExactly("2027-01-16 2027-02-01 -16.00");

        books.discard(first);
        books.run("2027-02-01");

        assertThat(total(books)).hasToString("15.00");
        assertThat(books.linesOf("2027-02-01")).isEmpty();
    }

    @Test
    void R07_whatIsBilledInTheMiddleOfAPeriodMustBeKnown() {
        BillableSubscription subscription = aSubscription().build();
        Billed unknown = new Billed(LocalDate.of(2027, 1, 11), null, null, List.of());
        Account account = new Account(
                new Holder(7, "A", null), Books.debtor(7, EUR), List.of(new Holding(subscription, unknown)), List.of());

        RunResult result =
                BillingRun.bill(RunRequest.of(LocalDate.of(2027, 2, 1)), List.of(account), Map.of(), Books.TAX_RULES);

        assertThat(result.drafts()).isEmpty();
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.Code.BILLED_PERIODS_MISSING));
    }

    private static List<String> movedTo(String end, SubscriptionBuilder subscription, Books books) {
        subscription.endedPer(end);
        books.changed("2027-01-01");
        return corrections(books.run("2027-04-30"));
    }

    /** Corrections with the sign they have for the customer, whatever document they stand on. */
    private static List<String> corrections(List<DraftInvoice> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .filter(line -> line.kind() == LineKind.CORRECTION)
                .map(line -> "%s %s %s"
                        .formatted(line.from(), line.until(), line.billed().amount()))
                .toList();
    }

    private static List<String> nets(List<DraftInvoice> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.net().toString())
                .toList();
    }

    private static Money total(Books books) {
        return books.entriesOf(1).stream().map(BilledPeriod::amount).reduce(Money.zero(EUR), Money::plus);
    }
}
