package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.DryRun;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionChange;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers take, period after period. */
@ApiController
@Tag(name = "Subscriptions")
class SubscriptionsController {

    private final Subscriptions subscriptions;
    private final Forecasts forecasts;

    SubscriptionsController(Subscriptions subscriptions, Forecasts forecasts) {
        this.subscriptions = subscriptions;
        this.forecasts = forecasts;
    }

    @GetMapping("/subscriptions")
    @Needs(Scope.READ)
    @Operation(summary = "Subscriptions, in the order in which they were made")
    Page<Subscription> list(
            PartnerId partner,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable ProductId productId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String layout,
            PageRequest page) {
        var filter = new SubscriptionFilter(reference, customerId, productId, q).withLayout(layout);
        return subscriptions.list(partner, filter, page);
    }

    @PostMapping("/subscriptions")
    @Needs(Scope.WRITE)
    @Operation(summary = "Start one, or see what the next invoices would say")
    ResponseEntity<?> create(PartnerId partner, @RequestBody SubscriptionDetails details, @DryRun boolean dryRun) {
        if (dryRun) {
            return ResponseEntity.ok(forecasts.ifStarted(partner, details));
        }
        var created = subscriptions.create(partner, details);
        return Answers.created("/subscriptions/", created.id(), created);
    }

    @GetMapping("/subscriptions/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Subscription get(PartnerId partner, @PathVariable SubscriptionId id) {
        return subscriptions.get(partner, id);
    }

    @PatchMapping("/subscriptions/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields")
    Subscription change(
            PartnerId partner,
            @PathVariable SubscriptionId id,
            @IfMatch int version,
            @RequestBody Patch<SubscriptionDetails> patch) {
        return subscriptions.change(
                partner, id, version, patch.onto(subscriptions.get(partner, id).details()));
    }

    @GetMapping("/subscriptions/{id}/settings")
    @Needs(Scope.READ)
    @Operation(summary = "The settings that count for a subscription, and where each comes from")
    EffectiveSettings settings(PartnerId partner, @PathVariable SubscriptionId id) {
        return subscriptions.settings(partner, id);
    }

    @GetMapping("/subscriptions/{id}/forecast")
    @Needs(Scope.READ)
    @Operation(summary = "What the next invoices will say of it")
    Forecast forecast(PartnerId partner, @PathVariable SubscriptionId id) {
        return forecasts.of(partner, id);
    }

    @GetMapping("/subscriptions/{id}/changes")
    @Needs(Scope.READ)
    @Operation(summary = "Its dated changes, in the order in which they count")
    Page<SubscriptionChange> changes(PartnerId partner, @PathVariable SubscriptionId id, PageRequest page) {
        return page.pageOf(subscriptions.get(partner, id).changes(), SubscriptionChange::id);
    }

    @PostMapping("/subscriptions/{id}/changes")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change its terms from a day on, or see what the next invoices would say")
    ResponseEntity<?> addChange(
            PartnerId partner,
            @PathVariable SubscriptionId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody NewChange change,
            @DryRun boolean dryRun) {
        if (dryRun) {
            return ResponseEntity.ok(asSeen(partner, id, version).ifChanged(partner, id, change));
        }
        var added = subscriptions.addChange(partner, id, version, change);
        return Answers.created("/subscriptions/" + id + "/changes/", added.id(), added);
    }

    /** What ends a subscription: the first day that is not served any more. */
    record Ending(@Nullable LocalDate end) {}

    @PostMapping("/subscriptions/{id}/end")
    @Needs(Scope.WRITE)
    @Operation(summary = "End it, or move its end; or see what the next invoices would say")
    ResponseEntity<?> end(
            PartnerId partner,
            @PathVariable SubscriptionId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Ending ending,
            @DryRun boolean dryRun) {
        return ResponseEntity.ok(
                dryRun
                        ? asSeen(partner, id, version).ifEnded(partner, id, ending.end())
                        : subscriptions.end(partner, id, version, ending.end()));
    }

    @DeleteMapping("/subscriptions/{id}/end")
    @Needs(Scope.WRITE)
    @Operation(summary = "Take its ending back while it lies ahead, or see what the next invoices would say")
    ResponseEntity<?> takeBackEnd(
            PartnerId partner,
            @PathVariable SubscriptionId id,
            @IfMatch(required = false) @Nullable Integer version,
            @DryRun boolean dryRun) {
        if (dryRun) {
            return ResponseEntity.ok(asSeen(partner, id, version).ifEndTakenBack(partner, id));
        }
        subscriptions.takeBackEnd(partner, id, version);
        return ResponseEntity.noContent().build();
    }

    /** Looks ahead from what the caller saw, or not at all. */
    private Forecasts asSeen(PartnerId partner, SubscriptionId id, @Nullable Integer version) {
        StaleVersion.check(version, subscriptions.get(partner, id).version(), "The subscription");
        return forecasts;
    }
}
