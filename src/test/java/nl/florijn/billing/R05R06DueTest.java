package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.billing.pricing.PricedProduct;
import org.junit.jupiter.api.Test;

class R05R06DueTest {

    @Test
    void R05_withProrateOffAStartedPeriodCountsWhole() {
        Books books = Books.of(aSubscription()
                .prorate(false)
                .byTheCalendar()
                .startedOn("2027-01-15")
                .endedPer("2027-02-10"));

        assertThat(books.linesOf("2027-01-01")).containsExactly("2027-01-15 2027-02-01 10.00");
        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-02-01 2027-02-10 10.00");
        assertThat(books.linesOf("2027-03-01")).isEmpty();
    }

    @Test
    void R05_withProrateOffAChangeWaitsForTheNextBoundary() {
        Books books = Books.of(aSubscription().prorate(false).priceFrom("2027-01-02", "20.00"));

        assertThat(books.linesOf("2027-01-01")).containsExactly("2027-01-01 2027-02-01 10.00");
        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-02-01 2027-03-01 20.00");
    }

    @Test
    void R05_withProrateOffAnotherQuantityOrProductWaitsForTheNextBoundaryToo() {
        PricedProduct plus = SubscriptionBuilder.product(2, "Plus", Books.LOW);
        Books books = Books.of(
                aSubscription().withId(1).prorate(false).quantityFrom("2027-01-02", "3"),
                aSubscription().withId(2).prorate(false).replacedFrom("2027-01-31", plus, "25.00"));

        assertThat(books.linesOf("2027-01-01"))
                .containsExactly("2027-01-01 2027-02-01 10.00", "2027-01-01 2027-02-01 10.00");
        assertThat(books.linesOf("2027-02-01"))
                .containsExactly("2027-02-01 2027-03-01 30.00", "2027-02-01 2027-03-01 25.00");
    }

    @Test
    void R05_withProrateOffAChangeBackInTimeLeavesTheStartedPeriodAsItIs() {
        SubscriptionBuilder hosting = aSubscription().prorate(false);
        Books books = Books.of(hosting);
        books.run("2027-01-01");

        hosting.quantityFrom("2027-01-02", "3");
        books.changed("2027-01-02");

        assertThat(books.linesOf("2027-01-20")).isEmpty();
        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-02-01 2027-03-01 30.00");
    }

    @Test
    void R05_withProrateOffAnEndingTakenBackCostsNothingMore() {
        SubscriptionBuilder hosting = aSubscription().prorate(false).endedPer("2027-01-10");
        Books books = Books.of(hosting);
        assertThat(books.linesOf("2027-01-01")).containsExactly("2027-01-01 2027-01-10 10.00");

        hosting.endedPer(null);
        books.changed("2027-01-10");

        assertThat(books.linesOf("2027-01-01")).isEmpty();
        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-02-01 2027-03-01 10.00");
    }

    @Test
    void R06_inAdvanceAPeriodIsDueWhenItsFirstServedDayLiesBeforeTheHorizon() {
        Books books = Books.of(
                aSubscription().costing("120.00").every("P1Y").byTheCalendar().startedOn("2027-03-15"));

        assertThat(books.linesOf("2027-02-01")).isEmpty();
        DraftInvoice draft = books.run("2027-03-01").getFirst();

        assertThat(Books.inShort(List.of(draft))).containsExactly("2027-03-15 2028-01-01 96.00");
        assertThat(draft.lines().getFirst().fraction()).isEqualTo(new Fraction(292, 365));
    }

    @Test
    void R06_inAdvanceAFirstServedDayOnTheHorizonIsNotDueYet() {
        Books books = Books.of(
                aSubscription().costing("120.00").every("P1Y").byTheCalendar().startedOn("2027-03-01"));

        assertThat(books.linesOf("2027-02-01")).isEmpty();
        assertThat(books.linesOf("2027-03-01")).containsExactly("2027-03-01 2028-01-01 100.60");
    }

    @Test
    void R06_inArrearsAPeriodIsDueWhenItsLastDayLiesBeforeTheRunDate() {
        Books books = Books.of(aSubscription().inArrears().startedOn("2027-01-02"));

        assertThat(books.linesOf("2027-02-01")).isEmpty();
        assertThat(books.linesOf("2027-02-02")).containsExactly("2027-01-02 2027-02-02 10.00");
    }

    @Test
    void R06_anEndingClosesTheLastPeriodInArrears() {
        Books books = Books.of(aSubscription().inArrears().endedPer("2027-01-11"));

        assertThat(books.linesOf("2027-01-10")).isEmpty();
        assertThat(books.linesOf("2027-01-11")).containsExactly("2027-01-01 2027-01-11 3.23");
    }

    @Test
    void R06_anEndingClosesTheLastPeriodInAdvance() {
        Books books = Books.of(aSubscription().endedPer("2027-02-15"));

        assertThat(books.linesOf("2027-01-01")).containsExactly("2027-01-01 2027-02-01 10.00");
        assertThat(books.linesOf("2027-02-01")).containsExactly("2027-02-01 2027-02-15 5.00");
        assertThat(books.linesOf("2027-03-01")).isEmpty();
    }

    @Test
    void R06_untilADateArrearsAreDueInPartToo() {
        Books books = Books.of(aSubscription().inArrears());

        assertThat(Books.inShort(books.runUntil("2027-01-20", "2027-02-15")))
                .containsExactly("2027-01-01 2027-02-01 10.00", "2027-02-01 2027-02-15 5.00");
    }

    @Test
    void R06_untilADateTheRunningPeriodIsDueInPart() {
        Books books = Books.of(aSubscription().startedOn("2027-01-01"));

        assertThat(Books.inShort(books.runUntil("2027-02-15", "2027-02-15")))
                .containsExactly("2027-01-01 2027-02-01 10.00", "2027-02-01 2027-02-15 5.00");
    }

    @Test
    void R06_untilADateTheRunningPeriodIsDueWholeWithProrateOff() {
        Books books = Books.of(aSubscription().prorate(false));

        assertThat(Books.inShort(books.runUntil("2027-01-15", "2027-01-15")))
                .containsExactly("2027-01-01 2027-02-01 10.00");
    }

    @Test
    void R06_untilADateNothingIsDueOfWhatStartsLater() {
        Books books = Books.of(aSubscription().prorate(false).byTheCalendar().startedOn("2027-01-15"));

        assertThat(Books.inShort(books.runUntil("2027-01-01", "2027-01-15"))).isEmpty();
        assertThat(Books.inShort(books.runUntil("2027-01-01", "2027-01-16")))
                .containsExactly("2027-01-15 2027-02-01 10.00");
    }

    @Test
    void R06_inAdvanceUntilADateBillsNoFurtherThanThatDate() {
        Books books = Books.of(aSubscription());

        assertThat(Books.inShort(books.runUntil("2027-01-31", "2027-01-01"))).isEmpty();
    }
}
