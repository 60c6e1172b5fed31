package nl.florijn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.periods.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class R03BoundariesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    start,      interval, alignment,   period, from,       until
                    2027-01-31, P1M,      ANNIVERSARY, 0,      2027-01-31, 2027-02-28
                    2027-01-31, P1M,      ANNIVERSARY, 1,      2027-02-28, 2027-03-31
                    2027-01-31, P1M,      ANNIVERSARY, 2,      2027-03-31, 2027-04-30
                    2027-11-30, P3M,      ANNIVERSARY, 1,      2028-02-29, 2028-05-30
                    2024-02-29, P1Y,      ANNIVERSARY, 1,      2025-02-28, 2026-02-28
                    2024-02-29, P1Y,      ANNIVERSARY, 4,      2028-02-29, 2029-02-28
                    2024-02-29, P2Y,      ANNIVERSARY, 1,      2026-02-28, 2028-02-29
                    2027-03-10, P2W,      ANNIVERSARY, 1,      2027-03-24, 2027-04-07
                    2027-03-10, P10D,     ANNIVERSARY, 3,      2027-04-09, 2027-04-19
                    2027-03-15, P1M,      CALENDAR,    2,      2027-03-01, 2027-04-01
                    2027-03-15, P3M,      CALENDAR,    0,      2027-01-01, 2027-04-01
                    2027-03-15, P3M,      CALENDAR,    1,      2027-04-01, 2027-07-01
                    2027-03-15, P1Y,      CALENDAR,    0,      2027-01-01, 2028-01-01
                    2027-03-15, P5M,      CALENDAR,    2,      2027-11-01, 2028-04-01
                    """)
    void R03_boundariesAreCountedFromTheAnchorAndNeverDrift(
            LocalDate start, String interval, Alignment alignment, long period, LocalDate from, LocalDate until) {
        Cycle cycle = new Cycle(start, Interval.parse(interval), alignment);

        assertThat(cycle.period(period)).isEqualTo(new BillingPeriod(from, until));
        assertThat(cycle.periodAt(from)).isEqualTo(new BillingPeriod(from, until));
        assertThat(cycle.periodAt(until.minusDays(1))).isEqualTo(new BillingPeriod(from, until));
        assertThat(cycle.numberAt(until)).isEqualTo(period + 1);
    }

    @Test
    void R03_everyDayLiesInThePeriodFoundForIt() {
        long seed = 20270131;
        Random random = new Random(seed);
        Interval.Unit[] units = Interval.Unit.values();
        for (int i = 0; i < 20_000; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(6_000));
            Interval interval = new Interval(1 + random.nextInt(14), units[random.nextInt(units.length)]);
            Alignment alignment =
                    interval.isOfMonths() && random.nextBoolean() ? Alignment.CALENDAR : Alignment.ANNIVERSARY;
            Cycle cycle = new Cycle(start, interval, alignment);
            LocalDate day = start.plusDays(random.nextInt(20_000));

            assertThat(cycle.periodAt(day).contains(day))
                    .as("seed %d: %s in %s, found %s", seed, day, cycle, cycle.periodAt(day))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "1M", "P0M", "P1Y6M", "PT1H", "P-1M", "p1m", "P1.5M", "P99999D"})
    void R03_anIntervalHasOneUnit(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse(text))
                .withMessageContaining("P1M");
    }

    @ParameterizedTest
    @CsvSource({
        "P12M, P1Y",
        "P24M, P2Y",
        "P18M, P18M",
        "P7D, P1W",
        "P14D, P2W",
        "P10D, P10D",
        "P52W, P52W",
        "P9996M, P833Y"
    })
    void R03_anIntervalHasOneForm(String given, String normal) {
        assertThat(Interval.parse(given)).isEqualTo(Interval.parse(normal)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P2W", "P3M", "P1Y"})
    void R03_anIntervalIsWrittenAsItWasRead(String text) {
        assertThat(Interval.parse(text)).hasToString(text);
    }
}
