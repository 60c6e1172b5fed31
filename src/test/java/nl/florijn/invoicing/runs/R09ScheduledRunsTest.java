package nl.florijn.invoicing.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.florijn.partners.settings.NextRun;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class R09ScheduledRunsTest {

    /** The clocks of Amsterdam change on 28 March and 31 October 2027, those of New York on 1 November 2026. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    run date,   zone,               hour, starts at
                    2027-02-01, Europe/Amsterdam,   6,    2027-02-01T05:00:00Z
                    2027-03-01, Europe/Amsterdam,   6,    2027-03-01T05:00:00Z
                    2027-04-01, Europe/Amsterdam,   6,    2027-04-01T04:00:00Z
                    2027-07-01, Europe/Amsterdam,   6,    2027-07-01T04:00:00Z
                    2027-10-01, Europe/Amsterdam,   6,    2027-10-01T04:00:00Z
                    2027-11-01, Europe/Amsterdam,   6,    2027-11-01T05:00:00Z
                    2028-03-01, Europe/Amsterdam,   0,    2028-02-29T23:00:00Z
                    2027-02-01, America/New_York,   6,    2027-02-01T11:00:00Z
                    2026-11-01, America/New_York,   1,    2026-11-01T05:00:00Z
                    2026-11-01, America/New_York,   2,    2026-11-01T07:00:00Z
                    2023-10-01, America/Asuncion,   0,    2023-10-01T04:00:00Z
                    2027-02-01, Pacific/Honolulu,   23,   2027-02-02T09:00:00Z
                    2027-02-01, Pacific/Kiritimati, 0,    2027-01-31T10:00:00Z
                    """)
    void R09_theRunStartsAtItsHourInThePartnersTimeZone(LocalDate runDate, ZoneId zone, int hour, Instant expected) {
        assertThat(run(runDate, hour, zone).startsAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-04-01", "2027-11-01", "2028-03-01"})
    void R09_whereverThePartnerIsItsRunIsLookedForWhenItStarts(LocalDate runDate) {
        for (var zone : ZoneId.getAvailableZoneIds()) {
            for (var hour = 0; hour < 24; hour++) {
                var run = run(runDate, hour, ZoneId.of(zone));
                assertThat(ScheduledRuns.latestRunDate(run.startsAt()))
                        .as("%s at %d", zone, hour)
                        .isAfterOrEqualTo(runDate);
            }
        }
    }

    @Test
    void R09_monthsFollowEachOtherWhateverTheClocksDo() {
        for (var zone : ZoneId.getAvailableZoneIds()) {
            var last = Instant.MIN;
            for (var month = LocalDate.of(2026, 1, 1); month.getYear() < 2030; month = month.plusMonths(1)) {
                var starts = run(month, 2, ZoneId.of(zone)).startsAt();
                assertThat(starts).as(zone).isAfter(last);
                assertThat(starts.atZone(ZoneId.of(zone)).toLocalDate())
                        .as(zone)
                        .isEqualTo(month);
                last = starts;
            }
        }
    }

    @Test
    void R09_noRunIsLookedForMoreThanADayEarly() {
        var now = LocalDate.of(2027, 1, 30).atTime(23, 59).toInstant(ZoneOffset.UTC);

        assertThat(ScheduledRuns.latestRunDate(now)).isEqualTo("2027-01-31");
    }

    private static NextRun run(LocalDate runDate, int hour, ZoneId zone) {
        return new NextRun(new PartnerId(1), runDate, hour, zone);
    }
}
