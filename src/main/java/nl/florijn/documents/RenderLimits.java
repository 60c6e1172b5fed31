package nl.florijn.documents;

import java.time.Duration;

/**
 * How much is rendered, so that no document takes the machine from everybody else. Sizes are in lines; long texts count as
 * several.
 *
 * @param atOnce the largest size that is made while somebody waits; larger ones are made by a job
 * @param most the largest size that is made at all
 * @param parallel how many are made at the same time while somebody waits; of the larger ones there is one at a time
 * @param queue how long somebody waits for a turn
 * @param timeAtOnce how long one may take while somebody waits
 * @param time how long one may take otherwise
 */
public record RenderLimits(int atOnce, int most, int parallel, Duration queue, Duration timeAtOnce, Duration time) {

    /** The usual times. */
    public static RenderLimits of(int atOnce, int most, int parallel) {
        return new RenderLimits(
                atOnce, most, parallel, Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(30));
    }
}
