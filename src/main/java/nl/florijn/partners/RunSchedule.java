package nl.florijn.partners;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Service;

/** When the monthly runs of the partners start by themselves. */
@Service
public class RunSchedule {

    private final JooqRunSchedule repository;

    RunSchedule(JooqRunSchedule repository) {
        this.repository = repository;
    }

    /** The next run of each partner that has runs of itself, up to and including a run date; the oldest first. */
    public List<ScheduledRun> until(LocalDate runDate) {
        return repository.until(runDate);
    }

    /** After a run was started: the next one is that of the month after. Does nothing when another node did so. */
    public void started(PartnerId partner, LocalDate runDate) {
        repository.advance(partner, runDate, runDate.plusMonths(1));
    }
}
