package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.JobAnswer;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.sending.DeliveryFilter;
import nl.florijn.invoicing.sending.DeliveryId;
import nl.florijn.invoicing.sending.DeliveryState;
import nl.florijn.invoicing.sending.InvoiceDelivery;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.invoicing.sending.SendingRequest;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Sending invoices to their debtors, and what became of it. */
@ApiController
@Tag(name = "Sending")
class SendingController {

    private final Sending sending;
    private final Jobs jobs;

    SendingController(Sending sending, Jobs jobs) {
        this.sending = sending;
        this.jobs = jobs;
    }

    /** Either ids or a run. */
    record Many(
            @Nullable List<InvoiceId> ids,
            @Nullable JobId runId,
            @Nullable Delivery by,
            @Nullable Boolean unsentOnly,
            @Nullable LocalDate date) {

        SendingRequest request() {
            new FieldCheck().selection("ids", ids).done();
            return new SendingRequest(ids == null ? List.of() : ids, runId, by, unsentOnly, date);
        }
    }

    @PostMapping("/invoices/{id}/send")
    @Needs(Scope.BILLING)
    @Operation(summary = "Send an approved invoice, or one that was sent once more")
    ResponseEntity<InvoiceDelivery> send(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody(required = false) @Nullable NewSending wanted) {
        var delivery = sending.send(partner, id, wanted == null ? NewSending.USUAL : wanted, version);
        return ResponseEntity.accepted()
                .location(URI.create(ApiController.ROOT + "/deliveries/" + delivery.id()))
                .body(delivery);
    }

    @PostMapping("/invoices/send")
    @Needs(Scope.BILLING)
    @Operation(summary = "Send many invoices")
    ResponseEntity<JobAnswer> sendMany(PartnerId partner, @RequestBody Many many) {
        var job = jobs.get(partner, sending.sendMany(partner, many.request()));
        return Answers.accepted(JobAnswer.of(job, jobs.figures(job)));
    }

    @GetMapping("/deliveries")
    @Needs(Scope.READ)
    @Operation(summary = "Sendings of invoices, the newest first")
    Page<InvoiceDelivery> list(
            PartnerId partner,
            PageRequest page,
            @RequestParam @Nullable InvoiceId invoiceId,
            @RequestParam @Nullable CustomerId customerId,
            @RequestParam @Nullable DeliveryState state,
            @RequestParam @Nullable Delivery by) {
        return sending.list(partner, new DeliveryFilter(invoiceId, customerId, state, by), page);
    }

    @GetMapping("/deliveries/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One sending of an invoice")
    InvoiceDelivery get(PartnerId partner, @PathVariable DeliveryId id) {
        return sending.get(partner, id);
    }
}
