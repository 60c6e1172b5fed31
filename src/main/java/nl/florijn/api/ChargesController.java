package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.charges.Charge;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.ChargeFilter;
import nl.florijn.subscriptions.charges.ChargeId;
import nl.florijn.subscriptions.charges.ChargeState;
import nl.florijn.subscriptions.charges.Charges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Extra charges (R10). */
@ApiController
@Tag(name = "Charges")
class ChargesController {

    private final Charges charges;

    ChargesController(Charges charges) {
        this.charges = charges;
    }

    @GetMapping("/charges")
    @Needs(Scope.READ)
    @Operation(summary = "Charges, in the order in which they were made")
    Page<Charge> list(
            PartnerId partner,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable ChargeState state,
            @RequestParam(required = false) @Nullable String priceList,
            PageRequest page) {
        return charges.list(partner, new ChargeFilter(reference, customerId, state, priceList), page);
    }

    @PostMapping("/charges")
    @Needs(Scope.WRITE)
    @Operation(summary = "Let a charge wait for the customer's next invoice")
    ResponseEntity<Charge> create(PartnerId partner, @RequestBody ChargeDetails details) {
        var created = charges.create(partner, details);
        return Answers.created("/charges/", created.id(), created);
    }

    @GetMapping("/charges/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Charge get(PartnerId partner, @PathVariable ChargeId id) {
        return charges.get(partner, id);
    }

    @PatchMapping("/charges/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some fields of a charge that still waits")
    Charge change(
            PartnerId partner,
            @PathVariable ChargeId id,
            @IfMatch int version,
            @RequestBody Patch<ChargeDetails> patch) {
        return charges.change(
                partner, id, version, patch.onto(charges.get(partner, id).details()));
    }

    @DeleteMapping("/charges/{id}")
    @Needs(Scope.WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a charge that still waits")
    void delete(PartnerId partner, @PathVariable ChargeId id, @IfMatch(required = false) @Nullable Integer version) {
        charges.delete(partner, id, version);
    }
}
