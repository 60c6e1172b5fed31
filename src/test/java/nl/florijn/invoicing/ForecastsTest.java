package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.Interval;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.invoicing.runs.Forecast.ComingRun;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person is told before a change is what the runs do after it. */
@FlorijnTest
class ForecastsTest {

    private static final LocalDate JANUARY_16 = LocalDate.of(2027, 1, 16);

    @Autowired
    private Reseller reseller;

    @Autowired
    private Books books;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Subscriptions subscriptions;

    @Test
    void theNextThreeRunsOfAMonthlySubscription() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");

        assertThat(said(forecasts.of(partner, subscription(partner).id())))
                .containsExactly("2027-01-01 30.00", "2027-02-01 30.00", "2027-03-01 30.00");
    }

    @Test
    void aStartIsPreviewedWithItsFirstPartAndNotKept() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");
        reseller.run(partner, "2027-01-01");
        reseller.nextRunIs(partner, LocalDate.of(2027, 2, 1));
        var first = subscription(partner).details();
        var start = second(first, Interval.parse("P1M"));

        assertThat(said(forecasts.ifStarted(partner, start)))
                .containsExactly("2027-02-01 46.45", "2027-03-01 30.00", "2027-04-01 30.00");

        assertThat(subscriptions
                        .list(partner, SubscriptionFilter.ALL, PageRequest.FIRST)
                        .items())
                .as("nothing is kept")
                .hasSize(1);
        subscriptions.create(partner, start);
        assertThat(reseller.run(partner, "2027-02-01").net())
                .as("with the 30.00 of the first one")
                .isEqualByComparingTo("76.45");
    }

    @Test
    void aStartThatWouldBeRefusedIsRefused() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");
        var week = second(subscription(partner).details(), Interval.parse("P1W"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> forecasts.ifStarted(partner, week));
    }

    @Test
    void R07_takingAnEndingBackChargesAgainWhatItGaveBack() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");
        var subscription = subscription(partner).id();
        reseller.run(partner, "2027-01-01");
        subscriptions.end(partner, subscription, JANUARY_16);
        reseller.run(partner, "2027-01-01");
        reseller.nextRunIs(partner, LocalDate.of(2027, 2, 1));

        assertThat(said(forecasts.ifEndTakenBack(partner, subscription)))
                .containsExactly("2027-02-01 45.48", "2027-03-01 30.00", "2027-04-01 30.00");
        assertThat(subscription(partner).details().end()).as("nothing is kept").isEqualTo(JANUARY_16);
        subscriptions.takeBackEnd(partner, subscription);
        assertThat(reseller.run(partner, "2027-02-01").net()).isEqualByComparingTo("45.48");
    }

    @Test
    void R07_anEndingInBilledDaysGivesBack() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");
        var subscription = subscription(partner).id();
        reseller.run(partner, "2027-01-01");
        reseller.nextRunIs(partner, LocalDate.of(2027, 2, 1));

        var forecast = forecasts.ifEnded(partner, subscription, JANUARY_16);
        assertThat(said(forecast)).containsExactly("2027-02-01 -15.48");
        var line = forecast.runs().getFirst().lines().getFirst();
        assertThat(line.from()).isEqualTo(JANUARY_16);
        assertThat(line.reason()).isNotNull();

        assertThat(subscription(partner).details().end()).as("nothing is kept").isNull();
        subscriptions.end(partner, subscription, JANUARY_16);
        assertThat(reseller.run(partner, "2027-02-01").net()).isEqualByComparingTo("-15.48");
    }

    @Test
    void R07_moreFromADayBackInTimeIsBilledExtraAndThenEveryMonth() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");
        var subscription = subscription(partner).id();
        reseller.run(partner, "2027-01-01");
        reseller.nextRunIs(partner, LocalDate.of(2027, 2, 1));
        var change = new NewChange(JANUARY_16, new BigDecimal("3"), null, null, null);

        assertThat(said(forecasts.ifChanged(partner, subscription, change)))
                .containsExactly("2027-02-01 120.97", "2027-03-01 90.00", "2027-04-01 90.00");

        assertThat(subscription(partner).changes()).as("nothing is kept").isEmpty();
        subscriptions.addChange(partner, subscription, change);
        assertThat(reseller.run(partner, "2027-02-01").net()).isEqualByComparingTo("120.97");
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        var partner = partner("S1,K1,HOST,een.example,1,P1M,2027-01-01,,");
        var subscription = subscription(partner).id();
        var before = new NewChange(LocalDate.of(2026, 1, 1), BigDecimal.TWO, null, null, null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> forecasts.ifChanged(partner, subscription, before));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> forecasts.ifEnded(partner, subscription, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> forecasts.of(books.freshPartner().partner().id(), subscription));
    }

    private PartnerId partner(String subscriptionRow) {
        var partner = reseller.partnerWith(1, subscriptionRow + "\n");
        reseller.nextRunIs(partner, LocalDate.of(2027, 1, 1));
        return partner;
    }

    private Subscription subscription(PartnerId partner) {
        return subscriptions
                .list(partner, new SubscriptionFilter(null, null, null, null), new PageRequest(10, null))
                .items()
                .getFirst();
    }

    /** Of the same customer and product, by the calendar from 15 January. */
    private static SubscriptionDetails second(SubscriptionDetails first, Interval interval) {
        return new SubscriptionDetails(
                null,
                first.customerId(),
                first.productId(),
                "twee.example",
                BigDecimal.ONE,
                null,
                null,
                interval,
                LocalDate.of(2027, 1, 15),
                null,
                Alignment.CALENDAR,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> said(Forecast forecast) {
        return forecast.runs().stream().map(ForecastsTest::said).toList();
    }

    private static String said(ComingRun run) {
        return run.runDate() + " " + run.net();
    }
}
