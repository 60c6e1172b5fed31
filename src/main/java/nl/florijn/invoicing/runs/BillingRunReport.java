package nl.florijn.invoicing.runs;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * One run as a record (R14).
 *
 * @param scheduled whether it is the run of the month, started by itself
 * @param progress from 0 to 1
 * @param counts what it made so far
 * @param failureCount how many customers could not be billed
 * @param failures which, by name, at most the first {@value #LISTED}
 * @param error a sentence when the run failed as a whole
 */
public record BillingRunReport(
        JobId id,
        JobStatus status,
        LocalDate runDate,
        @Nullable LocalDate until,
        boolean scheduled,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal progress,
        @JsonUnwrapped RunCounts counts,
        int failureCount,
        List<RunFailure> failures,
        @Nullable String error,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int version) {

    static final int LISTED = 1000;
}
