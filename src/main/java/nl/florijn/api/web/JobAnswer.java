package nl.florijn.api.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * Long work as callers see it.
 *
 * @param progress from 0 to 1
 * @param error why the whole did not happen
 * @param result what came of it, each kind of work its own counts and lists, shown beside the fields
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record JobAnswer(
        JobId id,
        String kind,
        JobStatus status,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal progress,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error,
        int version,
        @JsonAnyGetter Map<String, Object> result) {

    /** @param result by the names of its fields */
    public static JobAnswer of(Job job, Map<String, Object> result) {
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.status(),
                job.progress(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.error(),
                job.version(),
                result);
    }
}
