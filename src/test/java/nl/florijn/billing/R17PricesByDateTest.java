package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hosting costs 10.00 a month and 12.00 from 1 July 2027; the subscriptions were made when that was known. */
class R17PricesByDateTest {

    private static final PricedProduct HOSTING =
            SubscriptionBuilder.product(1, "Hosting", 1L, costing("10.00", null), costing("12.00", "2027-07-01"));

    @Test
    void R17_whatStartsBeforeTheDateBillsTheOldPriceUntilItAndTheNewFromIt() {
        Books books = Books.of(hosting("2027-06-16"));

        assertThat(books.linesOf("2027-06-01"))
                .containsExactly("2027-06-16 2027-07-01 5.00", "2027-07-01 2027-07-16 6.00");
        assertThat(books.linesOf("2027-06-01")).isEmpty();
        assertThat(books.linesOf("2027-07-01")).containsExactly("2027-07-16 2027-08-16 12.00");
    }

    @Test
    void R17_aDayInTheMiddleOfWhatWasBilledIsLookedAtAgainWithoutADifference() {
        SubscriptionBuilder hosting = hosting("2027-06-16");
        Books books = Books.of(hosting);
        books.run("2027-06-01");

        hosting.endedPer("2027-07-06");
        books.changed("2027-07-06");

        assertThat(books.linesOf("2027-07-01")).containsExactly("2027-07-06 2027-07-16 4.00");
    }

    @Test
    void R05_withProrateOffAStartedPeriodCountsWholeAtThePriceOfItsFirstDay() {
        Books books = Books.of(hosting("2027-06-16").prorate(false));

        assertThat(books.linesOf("2027-07-01"))
                .containsExactly("2027-06-16 2027-07-16 10.00", "2027-07-16 2027-08-16 12.00");
    }

    @Test
    void R15_aPriceOfItsOwnDoesNotFollowTheProduct() {
        Books books = Books.of(hosting("2027-06-16").costing("10.00"));

        assertThat(books.linesOf("2027-06-01")).containsExactly("2027-06-16 2027-07-16 10.00");
    }

    @Test
    void R07_whatAnEarlierSystemBilledStaysAndTheRestOfThatPeriodHasItsPrice() {
        Books books = Books.of(hosting("2027-06-16")).broughtOverUntil("2027-07-06");

        assertThat(books.linesOf("2027-07-01"))
                .containsExactly("2027-07-06 2027-07-16 3.33", "2027-07-16 2027-08-16 12.00");
    }

    private static SubscriptionBuilder hosting(String start) {
        return aSubscription().of(HOSTING).atThePriceOfItsProduct().startedOn(start);
    }

    private static UsualPrice costing(String price, @Nullable String from) {
        return new UsualPrice(
                Interval.parse("P1M"), EUR, UnitPrice.of(price), from == null ? null : LocalDate.parse(from));
    }
}
