package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.runs.ScheduledRuns;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs that should have been while the system was down, and months that differ in length. */
@FlorijnTest
class R14MissedRunsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private ScheduledRuns scheduled;

    @Autowired
    private Settings settings;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private BusinessClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "America/New_York", "Pacific/Honolulu", "Pacific/Kiritimati"})
    void R14_afterThreeMonthsDownEachMonthIsBilledByItsOwnRun(ZoneId zone) {
        var partner = books.freshPartner(details -> in(zone, details)).partner().id();
        // Its runs start at six.
        var thisMonth = clock.now().atZone(zone).minusHours(6).toLocalDate().withDayOfMonth(1);
        reseller.nextRunIs(partner, thisMonth.minusMonths(2));
        var start = thisMonth.minusMonths(2);
        books.subscription(
                partner, books.customer(partner), books.product(partner), "{\"start\": \"%s\"}".formatted(start));

        for (var ended = catchUp(partner); ended > 0; ended = catchUp(partner)) {
            assertThat(ended).as("one after the other").isEqualTo(1);
        }

        List<String> expected = new ArrayList<>();
        for (var month = start; !month.isAfter(thisMonth); month = month.plusMonths(1)) {
            expected.add("%s: %s %s".formatted(month, month, month.plusMonths(1)));
        }
        assertThat(reseller.drafts(partner)).extracting(R14MissedRunsTest::said).hasSameElementsAs(expected);
        assertThat(settings.own(partner).nextRunDate()).isEqualTo(thisMonth.plusMonths(1));
    }

    @Test
    void R03_fromThe31stEachMonthIsBilledOnceAndWhole() {
        assertThat(billedInTwelveRuns("2031-01-31", "P1M"))
                .startsWith("2031-01-31 2031-02-28", "2031-02-28 2031-03-31", "2031-03-31 2031-04-30")
                .endsWith("2031-11-30 2031-12-31", "2031-12-31 2032-01-31")
                .hasSize(12);
    }

    @Test
    void R03_fromThe29thOfFebruaryYearsEndOnThe28thUntilTheNextLeapYear() {
        assertThat(billedInTwelveRuns("2028-02-29", "P1Y"))
                .startsWith("2028-02-29 2029-02-28", "2029-02-28 2030-02-28")
                .contains("2031-02-28 2032-02-29", "2032-02-29 2033-02-28");
    }

    /** Twelve runs, one for each period. */
    private List<String> billedInTwelveRuns(String start, String interval) {
        var partner = reseller.partner();
        var subscription = books.subscription(
                partner, books.customer(partner), books.product(partner), """
                        {"start": "%s", "interval": "%s", "unitPrice": "10.00"}
                        """.formatted(start, interval));
        var runDate = LocalDate.parse(start).withDayOfMonth(1);
        for (var i = 0; i < 12; i++) {
            reseller.run(partner, runDate.toString());
            runDate = interval.equals("P1M") ? runDate.plusMonths(1) : runDate.plusYears(1);
        }
        assertThat(subscriptions.get(partner, subscription.id()).billedUntil()).isNotNull();
        return reseller.drafts(partner).stream()
                .flatMap(draft -> draft.lines().stream())
                .peek(line -> assertThat(line.net()).isEqualByComparingTo("10.00"))
                .map(line -> line.from() + " " + line.until())
                .sorted()
                .toList();
    }

    /** What the scheduler does every minute; answers how many runs of this partner it started. */
    private int catchUp(PartnerId partner) {
        var started = scheduled.startDue().stream()
                .filter(run -> run.partner().equals(partner))
                .toList();
        started.forEach(run -> reseller.report(partner, run.run()));
        return started.size();
    }

    private static String said(Invoice draft) {
        var line = draft.lines().getFirst();
        return "%s: %s %s".formatted(draft.date(), line.from(), line.until());
    }

    private static PartnerDetails in(ZoneId zone, PartnerDetails details) {
        return Books.seller(details.name(), "NL", "EUR", zone.getId());
    }
}
