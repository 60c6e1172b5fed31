package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.web.ApiController;
import nl.florijn.invoicing.runs.ScheduledRuns;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lets a test live through months in minutes; only when started with {@code florijn.test-clock=true}. */
@ApiController
@Tag(name = "Test clock")
class TestClockController {

    private final BusinessClock clock;
    private final ScheduledRuns scheduled;
    private final Jobs jobs;

    TestClockController(BusinessClock clock, ScheduledRuns scheduled, Jobs jobs) {
        this.clock = clock;
        this.scheduled = scheduled;
        this.jobs = jobs;
    }

    /**
     * From when business time runs on.
     *
     * @param runDue starts what fell due by then, month after month, and waits for it
     */
    record Time(@Nullable Instant now, @Nullable Boolean runDue) {}

    @PutMapping("/test-clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @NeedsProvider
    @Operation(summary = "Set the business clock; it runs on from there")
    void set(@RequestBody Time time) {
        if (time.now() == null) {
            throw new InvalidInput("now", "REQUIRED", "Say which moment it is to be.");
        }
        clock.set(time.now());
        if (Boolean.TRUE.equals(time.runDue())) {
            for (var started = scheduled.startDue(); !started.isEmpty(); started = scheduled.startDue()) {
                started.forEach(run -> jobs.await(run.partner(), run.run()));
            }
        }
    }
}
