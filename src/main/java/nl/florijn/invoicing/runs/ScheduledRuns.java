package nl.florijn.invoicing.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.florijn.partners.settings.NextRun;
import nl.florijn.partners.settings.NextRuns;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The runs of the 1st (R9), each in its partner's time zone. A run that was missed starts as soon as somebody asks, with
 * its own run date (R14). Asking often, or on several nodes at once, starts nothing twice: the run's own key decides.
 */
@Service
public class ScheduledRuns {

    private static final Logger log = LoggerFactory.getLogger(ScheduledRuns.class);

    private final NextRuns schedule;
    private final BillingRuns runs;
    private final BusinessClock clock;
    private final Transactions transactions;

    ScheduledRuns(NextRuns schedule, BillingRuns runs, BusinessClock clock, Transactions transactions) {
        this.schedule = schedule;
        this.runs = runs;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** A run that was started. */
    public record Started(PartnerId partner, JobId run) {}

    /**
     * Starts the runs that fell due by business time: of each partner the oldest one, when none of its runs is going on.
     * So the months that were missed are billed one after the other, each with its own date.
     */
    @Requires(Right.PROVIDER)
    public List<Started> startDue() {
        List<Started> started = new ArrayList<>();
        for (var run : due(clock.now())) {
            if (!runs.isRunning(run.partner())) {
                start(run).ifPresent(started::add);
            }
        }
        return started;
    }

    private List<NextRun> due(Instant now) {
        return schedule.until(latestRunDate(now)).stream()
                .filter(run -> !run.startsAt().isAfter(now))
                .toList();
    }

    /** A day ahead, since it may be the 1st already in zones east of UTC. */
    static LocalDate latestRunDate(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    private Optional<Started> start(NextRun due) {
        try {
            return transactions.in(() -> {
                if (!schedule.started(due.partner(), due.runDate())) {
                    return Optional.empty();
                }
                CrashPoint.reached("schedule.advanced");
                return Optional.of(new Started(due.partner(), runs.startScheduled(due.partner(), due.runDate())));
            });
        } catch (DuplicateKeyException startedBefore) {
            log.info("The run of {} for {} exists already.", due.runDate(), due.partner());
            transactions.run(() -> schedule.started(due.partner(), due.runDate()));
            return Optional.empty();
        }
    }
}
