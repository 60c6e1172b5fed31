package nl.florijn.platform.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** Also the id of the run, import or export that the job is. */
public record JobId(long value) {

    private static final String PREFIX = "job";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static JobId of(String outward) {
        return new JobId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
