package nl.florijn.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever is sent to whichever call of the description: never a fault of ours, always a problem that says why and nothing
 * of what is inside, and answers are as described. {@code -Dflorijn.fuzz.seconds} lets it run longer, {@code
 * -Dflorijn.fuzz.seed} repeats a run.
 */
@FlorijnTest
class ApiFuzzTest {

    private static final long SEED = Long.getLong("florijn.fuzz.seed", System.nanoTime());
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("florijn.fuzz.seconds", 45));

    @LocalServerPort
    private int port;

    @Test
    void R01_whatIsAnothersIsToldLikeWhatIsNot() {
        assertThat(new Strangers(port, ApiClient.provider(port), SEED).differences())
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void everyFieldHasALimit() {
        assertThat(new Limits(port, ApiClient.provider(port), SEED).faults()).isEmpty();
    }

    @Test
    void noCallBreaks() {
        var fuzzer = new Fuzzer(port, ApiClient.provider(port), SEED);
        var faults = fuzzer.run(TIME);
        assertThat(faults).as("seed %d, answers %s", SEED, fuzzer.statuses()).isEmpty();
    }
}
