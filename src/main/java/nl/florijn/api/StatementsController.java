package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.payments.NewRefund;
import nl.florijn.receivables.payments.OnAccount;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.receivables.payments.WriteOffs;
import nl.florijn.receivables.statements.AccountSum;
import nl.florijn.receivables.statements.SettledFromAccount;
import nl.florijn.receivables.statements.Statement;
import nl.florijn.receivables.statements.StatementDocuments;
import nl.florijn.receivables.statements.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What debtors owe (R39). */
@ApiController
@Tag(name = "Open items")
class StatementsController {

    private final Statements statements;
    private final StatementDocuments documents;
    private final OnAccount onAccount;
    private final WriteOffs writeOffs;
    private final Invoices invoices;

    StatementsController(
            Statements statements,
            StatementDocuments documents,
            OnAccount onAccount,
            WriteOffs writeOffs,
            Invoices invoices) {
        this.statements = statements;
        this.documents = documents;
        this.onAccount = onAccount;
        this.writeOffs = writeOffs;
        this.invoices = invoices;
    }

    @GetMapping("/customers/{id}/statement")
    @Needs(Scope.READ)
    @Operation(summary = "The account of a debtor, between two days")
    Statement statement(
            PartnerId partner,
            @PathVariable CustomerId id,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        return statements.of(partner, id, currency, from, to);
    }

    @GetMapping(value = "/customers/{id}/statement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Scope.READ)
    @Operation(summary = "The same on paper, in the layout and the language of the debtor")
    ResponseEntity<byte[]> pdf(
            PartnerId partner,
            @PathVariable CustomerId id,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        var name =
                ContentDisposition.inline().filename("statement-" + id + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(documents.pdf(partner, id, currency, from, to));
    }

    @GetMapping("/partner/receivables")
    @Needs(Scope.READ)
    @Operation(summary = "What all debtors owe, one sum for each currency")
    List<AccountSum> receivables(PartnerId partner) {
        return statements.sums(partner);
    }

    /** What money on account is to settle, in one currency. */
    record Allocations(
            @Nullable List<WantedAllocation> allocations,
            @Nullable String currency) {}

    @PostMapping("/customers/{id}/allocate")
    @Needs(Scope.BILLING)
    @Operation(summary = "Let money on account settle invoices, the oldest first")
    Statement allocate(PartnerId partner, @PathVariable CustomerId id, @RequestBody Allocations input) {
        onAccount.allocate(
                partner, id, input.currency(), input.allocations() == null ? List.of() : input.allocations());
        return statements.of(partner, id, input.currency(), null, null);
    }

    @PostMapping("/customers/{id}/refund")
    @Needs(Scope.BILLING)
    @Operation(summary = "Give money on account back, the oldest first")
    Statement refund(PartnerId partner, @PathVariable CustomerId id, @RequestBody NewRefund wanted) {
        onAccount.refund(partner, id, wanted);
        return statements.of(partner, id, wanted.currency(), null, null);
    }

    /** What will not be paid. */
    record WriteOff(@Nullable BigDecimal amount, @Nullable String reason) {}

    @PostMapping("/invoices/{id}/write-off")
    @Needs(Scope.BILLING)
    @Operation(summary = "Write off what is open on an invoice, or part of it")
    Invoice writeOff(PartnerId partner, @PathVariable InvoiceId id, @RequestBody WriteOff input) {
        writeOffs.writeOff(partner, id, input.amount(), input.reason());
        return invoices.get(partner, id);
    }

    @GetMapping("/customers/{id}/settlements")
    @Needs(Scope.READ)
    @Operation(summary = "What money on account settled of invoices and can be taken back, the newest 200")
    List<SettledFromAccount> settlements(
            PartnerId partner, @PathVariable CustomerId id, @RequestParam @Nullable String currency) {
        return statements.settledFromAccount(partner, id, currency);
    }

    /** The entry that takes another one back. */
    record Undone(EntryId id, EntryId undoes) {}

    @PostMapping("/statement-entries/{id}/undo")
    @Needs(Scope.BILLING)
    @Operation(summary = "Take an entry back by another: what was written off, given back, deducted or charged")
    Undone undo(PartnerId partner, @PathVariable EntryId id) {
        return new Undone(writeOffs.undo(partner, id), id);
    }
}
