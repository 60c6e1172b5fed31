package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.accounts.LedgerAccount;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Ledger accounts. */
@ApiController
@Tag(name = "Ledger accounts")
class LedgerAccountsController {

    private final LedgerAccounts accounts;

    LedgerAccountsController(LedgerAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/ledger-accounts")
    @Needs(Scope.READ)
    @Operation(summary = "All ledger accounts")
    Page<LedgerAccount> list(PartnerId partner, PageRequest page) {
        return accounts.list(partner, page);
    }

    @PostMapping("/ledger-accounts")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<LedgerAccount> create(PartnerId partner, @RequestBody LedgerAccountDetails details) {
        var created = accounts.create(partner, details);
        return Answers.created("/ledger-accounts/", created.id(), created);
    }

    @GetMapping("/ledger-accounts/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    LedgerAccount get(PartnerId partner, @PathVariable LedgerAccountId id) {
        return accounts.get(partner, id);
    }

    @PatchMapping("/ledger-accounts/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields")
    LedgerAccount change(
            PartnerId partner,
            @PathVariable LedgerAccountId id,
            @IfMatch int version,
            @RequestBody Patch<LedgerAccountDetails> patch) {
        return accounts.change(
                partner, id, version, patch.onto(accounts.get(partner, id).details()));
    }

    @DeleteMapping("/ledger-accounts/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one that no product, VAT code, charge, setting or invoice uses")
    void delete(
            PartnerId partner, @PathVariable LedgerAccountId id, @IfMatch(required = false) @Nullable Integer version) {
        accounts.delete(partner, id, version);
    }
}
