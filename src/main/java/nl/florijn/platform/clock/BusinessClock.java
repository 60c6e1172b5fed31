package nl.florijn.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.florijn.platform.Conflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Business time. It is real time, unless the application was started with {@code florijn.test-clock=true} and somebody
 * set another: then it runs on from there, also after a restart and on every node.
 */
@Component
public class BusinessClock {

    private static final Duration REREAD = Duration.ofSeconds(1);

    private final JooqClockSetting setting;
    private final boolean settable;
    private final Clock real = Clock.systemUTC();
    private volatile Reading reading = new Reading(Instant.MIN, Duration.ZERO, false);

    /** What was last read from the table, so that asking the time is not a query. */
    private record Reading(Instant readAt, Duration offset, boolean set) {}

    BusinessClock(JooqClockSetting setting, @Value("${florijn.test-clock:false}") boolean settable) {
        this.setting = setting;
        this.settable = settable;
    }

    public Instant now() {
        return real.instant().plus(current().offset());
    }

    /** The business date at this moment in a time zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** Whether a test set the clock; then nothing starts by itself. */
    public boolean isSet() {
        return current().set();
    }

    /** Lets business time run on from here; {@link Conflict} when the application was not started for it. */
    public void set(Instant businessTime) {
        if (!settable) {
            throw new Conflict(
                    "TEST_CLOCK_OFF", "The clock can be set only when started with florijn.test-clock=true.");
        }
        setting.save(businessTime, real.instant());
        reading = new Reading(Instant.MIN, Duration.ZERO, false);
    }

    private Reading current() {
        var last = reading;
        var now = real.instant();
        if (settable && last.readAt().isBefore(now.minus(REREAD))) {
            last = setting.find()
                    .map(s -> new Reading(now, Duration.between(s.setAt(), s.businessTime()), true))
                    .orElse(new Reading(now, Duration.ZERO, false));
            reading = last;
        }
        return last;
    }
}
