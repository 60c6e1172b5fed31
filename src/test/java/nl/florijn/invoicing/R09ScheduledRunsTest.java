package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.florijn.partners.ScheduledRun;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R09ScheduledRunsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2027-02-01, Europe/Amsterdam, 6, 2027-02-01T05:00:00Z
                    2027-07-01, Europe/Amsterdam, 6, 2027-07-01T04:00:00Z
                    2027-02-01, America/New_York, 6, 2027-02-01T11:00:00Z
                    2027-02-01, Pacific/Kiritimati, 0, 2027-01-31T10:00:00Z
                    2026-11-01, America/New_York, 1, 2026-11-01T05:00:00Z
                    """)
    void R09_theRunStartsAtItsHourInThePartnersTimeZone(LocalDate runDate, ZoneId zone, int hour, Instant expected) {
        assertThat(new ScheduledRun(new PartnerId(1), runDate, hour, zone).startsAt())
                .isEqualTo(expected);
    }
}
