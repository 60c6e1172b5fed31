package nl.florijn.platform.jobs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work.
 *
 * @param payload JSON: what was asked, for {@link Jobs#asked}
 * @param result JSON: what came of it once final, for {@link Jobs#report}
 * @param error a sentence, when it failed as a whole
 * @param doneItems how many of {@code totalItems} are done; total is 0 until the job is cut into chunks
 * @param createdBy name of the actor
 */
public record Job(
        PartnerId partner,
        JobId id,
        String kind,
        JobStatus status,
        String payload,
        @Nullable String result,
        @Nullable String error,
        int doneItems,
        int totalItems,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int version) {

    /** How much is done, from 0 to 1 with three decimals. */
    public BigDecimal progress() {
        if (status == JobStatus.DONE) {
            return BigDecimal.ONE;
        }
        return totalItems == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(doneItems).divide(BigDecimal.valueOf(totalItems), 3, RoundingMode.DOWN);
    }
}
