package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.takingback.ActionAnswer;
import nl.florijn.invoicing.takingback.TakingBack;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.histories.HistoryEntry;
import nl.florijn.receivables.histories.InvoiceHistories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices and credit notes, from draft on. */
@ApiController
@Tag(name = "Invoices")
class InvoicesController {

    private final Invoices invoices;
    private final InvoiceLists lists;
    private final DraftEditing editing;
    private final DraftMerging merging;
    private final CreditNotes creditNotes;
    private final TakingBack takingBack;
    private final InvoiceHistories histories;

    InvoicesController(
            Invoices invoices,
            InvoiceLists lists,
            DraftEditing editing,
            DraftMerging merging,
            CreditNotes creditNotes,
            TakingBack takingBack,
            InvoiceHistories histories) {
        this.invoices = invoices;
        this.lists = lists;
        this.editing = editing;
        this.merging = merging;
        this.creditNotes = creditNotes;
        this.takingBack = takingBack;
        this.histories = histories;
    }

    @GetMapping("/invoices")
    @Needs(Scope.READ)
    @Operation(summary = "Invoices in any state, the newest first")
    Page<Invoice> list(
            PartnerId partner,
            PageRequest page,
            @RequestParam @Nullable InvoiceStatus status,
            @RequestParam @Nullable InvoiceKind kind,
            @RequestParam @Nullable CustomerId customerId,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Boolean open,
            @RequestParam @Nullable JobId runId,
            @RequestParam @Nullable LocalDate dueBefore,
            @RequestParam @Nullable InvoiceId creditsInvoiceId) {
        var filter = new InvoiceFilter(
                status, kind, customerId, number, q, from, to, open, null, runId, null, dueBefore, creditsInvoiceId);
        return page.page(
                lists.newest(partner, filter, page.afterMade(), page.fetchSize()),
                invoice -> new Made(invoice.life().createdAt(), invoice.id().value()));
    }

    @PostMapping("/invoices")
    @Needs(Scope.BILLING)
    @Operation(summary = "Enter a draft by hand")
    ResponseEntity<Invoice> create(PartnerId partner, @RequestBody NewInvoice input) {
        var draft = editing.create(partner, input);
        return Answers.created("/invoices/", draft.id(), draft);
    }

    @GetMapping("/invoices/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One invoice, whole")
    Invoice get(PartnerId partner, @PathVariable InvoiceId id) {
        return invoices.get(partner, id);
    }

    @PatchMapping("/invoices/{id}")
    @Needs(Scope.BILLING)
    @Operation(summary = "Change a draft; an approved invoice does not change")
    Invoice change(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch int version,
            @RequestBody Patch<DraftChange> patch) {
        return editing.change(partner, id, version, patch.onto(DraftChange.none(invoices.get(partner, id))));
    }

    @PostMapping("/invoices/{id}/credit")
    @Needs(Scope.BILLING)
    @Operation(
            summary = "Make a draft credit note for an approved invoice: whole, by line and quantity, or of an amount")
    ResponseEntity<Invoice> credit(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody NewCreditNote input) {
        var note = creditNotes.credit(partner, id, version, input);
        return Answers.created("/invoices/", note.id(), note);
    }

    /** Lines that get a draft of their own. */
    record Split(@Nullable List<LineId> lineIds) {}

    @PostMapping("/invoices/{id}/split")
    @Needs(Scope.BILLING)
    @Operation(summary = "Move lines of a draft to a new one")
    ResponseEntity<Invoice> split(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Split input) {
        var split = merging.split(partner, id, version, input.lineIds() == null ? List.of() : input.lineIds());
        return Answers.created("/invoices/", split.id(), split);
    }

    /** Drafts whose lines move to another. */
    record Merge(@Nullable List<InvoiceId> invoiceIds) {}

    @PostMapping("/invoices/{id}/merge")
    @Needs(Scope.BILLING)
    @Operation(summary = "Move the lines of other drafts of the debtor to this one; the others are gone")
    Invoice merge(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Merge input) {
        var others = input.invoiceIds() == null ? List.<InvoiceId>of() : input.invoiceIds();
        return merging.merge(partner, id, others, SeenDrafts.of(id, version));
    }

    /** Why a draft is refused. */
    record Waiver(@Nullable String reason) {}

    @PostMapping("/invoices/{id}/waive")
    @Needs(Scope.BILLING)
    @Operation(summary = "Refuse a draft; what it bills or gives back is never proposed again")
    ResponseEntity<Void> waive(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Waiver input) {
        editing.waive(partner, List.of(id), SeenDrafts.of(id, version), input.reason());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/invoices/{id}")
    @Needs(Scope.BILLING)
    @Operation(
            summary = "Discard a draft, or delete what was approved last in its series and never left; what it billed"
                    + " becomes billable again")
    ResponseEntity<Void> delete(
            PartnerId partner, @PathVariable InvoiceId id, @IfMatch(required = false) @Nullable Integer version) {
        takingBack.delete(partner, id, version);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/invoices/{id}/void")
    @Needs(Scope.BILLING)
    @Operation(summary = "Make an invoice void that went to a consumer; it keeps its number")
    Invoice makeVoid(
            PartnerId partner, @PathVariable InvoiceId id, @IfMatch(required = false) @Nullable Integer version) {
        takingBack.makeVoid(partner, id, version);
        return invoices.get(partner, id);
    }

    @GetMapping("/invoices/{id}/actions")
    @Needs(Scope.READ)
    @Operation(summary = "What can be done with an invoice now, and why the rest cannot")
    List<ActionAnswer> actions(PartnerId partner, @PathVariable InvoiceId id) {
        return takingBack.actions(partner, id);
    }

    @GetMapping("/invoices/{id}/history")
    @Needs(Scope.READ)
    @Operation(summary = "Who did what with an invoice, the oldest first")
    List<HistoryEntry> history(PartnerId partner, @PathVariable InvoiceId id) {
        return histories.of(partner, id);
    }
}
