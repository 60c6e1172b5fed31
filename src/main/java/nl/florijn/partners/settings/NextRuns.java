package nl.florijn.partners.settings;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** When the monthly runs of the partners start by themselves. */
@Service
public class NextRuns {

    private final JooqNextRuns repository;

    NextRuns(JooqNextRuns repository) {
        this.repository = repository;
    }

    /** The next run of each partner that has runs of itself, up to and including a run date; the oldest first. */
    @Requires(Right.FLORIJN)
    public List<NextRun> until(LocalDate runDate) {
        return repository.until(runDate);
    }

    /** Moves on to the run of the month after. False when another node did so before. */
    @Requires(Right.FLORIJN)
    public boolean started(PartnerId partner, LocalDate runDate) {
        return repository.advance(partner, runDate, runDate.plusMonths(1));
    }
}
