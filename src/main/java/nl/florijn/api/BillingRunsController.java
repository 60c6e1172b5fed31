package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.DryRun;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.runs.BillingRunReport;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Runs: what is due becomes drafts. */
@ApiController
@Tag(name = "Billing runs")
class BillingRunsController {

    private final BillingRuns runs;

    BillingRunsController(BillingRuns runs) {
        this.runs = runs;
    }

    /** What to bill. */
    record Input(
            @Nullable LocalDate runDate,
            @Nullable LocalDate until,
            @Nullable List<CustomerId> customerIds,
            @Nullable List<SubscriptionId> subscriptionIds) {

        BillingRunRequest request() {
            new FieldCheck()
                    .present("runDate", runDate)
                    .selection("customerIds", customerIds)
                    .selection("subscriptionIds", subscriptionIds)
                    .done();
            return new BillingRunRequest(Objects.requireNonNull(runDate), until, customerIds, subscriptionIds);
        }
    }

    @PostMapping("/billing-runs")
    @Needs(Scope.BILLING)
    @Operation(summary = "Start a run, or see what it would make")
    ResponseEntity<?> start(PartnerId partner, @RequestBody Input input, @DryRun boolean dryRun) {
        if (dryRun) {
            return ResponseEntity.ok(runs.rehearse(partner, input.request()));
        }
        return started(partner, runs.start(partner, input.request()));
    }

    @PostMapping("/billing-runs/{id}/retry")
    @Needs(Scope.BILLING)
    @Operation(summary = "Start a run of the same date for the customers that this one could not bill")
    ResponseEntity<BillingRunReport> retry(PartnerId partner, @PathVariable JobId id) {
        return started(partner, runs.retry(partner, id));
    }

    private ResponseEntity<BillingRunReport> started(PartnerId partner, JobId id) {
        return ResponseEntity.accepted()
                .location(URI.create(ApiController.ROOT + "/billing-runs/" + id))
                .body(runs.get(partner, id));
    }

    @GetMapping("/billing-runs")
    @Needs(Scope.READ)
    @Operation(summary = "Runs, the newest first")
    Page<BillingRunReport> list(PartnerId partner, PageRequest page) {
        return page.page(
                runs.latest(partner, page.afterMade(), page.fetchSize()),
                run -> new Made(run.createdAt(), run.id().value()));
    }

    @GetMapping("/billing-runs/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "How far a run is and what it made")
    BillingRunReport get(PartnerId partner, @PathVariable JobId id) {
        return runs.get(partner, id);
    }
}
