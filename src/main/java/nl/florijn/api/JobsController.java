package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.JobAnswer;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Long work of any kind. */
@ApiController
@Tag(name = "Jobs")
class JobsController {

    private final Jobs jobs;

    JobsController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "How far a job is and what came of it")
    JobAnswer get(PartnerId partner, @PathVariable JobId id) {
        var job = jobs.get(partner, id);
        return JobAnswer.of(job, jobs.figures(job));
    }

    @PostMapping("/jobs/{id}/cancel")
    @Needs(Scope.BILLING)
    @Operation(summary = "Stop a job; what is done stays done")
    JobAnswer cancel(PartnerId partner, @PathVariable JobId id) {
        jobs.cancel(partner, id);
        return get(partner, id);
    }
}
