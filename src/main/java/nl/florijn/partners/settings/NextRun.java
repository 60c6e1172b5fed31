package nl.florijn.partners.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.florijn.platform.PartnerId;

/**
 * When the next run of a partner starts by itself (R9).
 *
 * @param runDate the 1st of a month
 * @param hour of that day in the partner's time zone
 */
public record NextRun(PartnerId partner, LocalDate runDate, int hour, ZoneId zone) {

    /** The moment it starts; where the clock skips that hour, the moment after. */
    public Instant startsAt() {
        return runDate.atTime(hour, 0).atZone(zone).toInstant();
    }
}
