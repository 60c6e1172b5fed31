package nl.florijn.platform.jobs;

import java.util.UUID;
import nl.florijn.platform.Refusal;

/**
 * Something that could not be done for a reason that nobody foresaw.
 *
 * @param id names the entry in the log
 */
public record Incident(String id, Throwable fault) {

    /** With a name of its own. */
    public static Incident of(Throwable fault) {
        return new Incident(UUID.randomUUID().toString(), fault);
    }

    /** For people: the refusal's own words, otherwise where to look. */
    public String sentence() {
        return fault instanceof Refusal refusal
                ? refusal.sentence()
                : "Something unforeseen went wrong; the log has it as incident " + id + ".";
    }
}
