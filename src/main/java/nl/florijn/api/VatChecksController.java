package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.vies.VatCheck;
import nl.florijn.customers.vies.VatChecks;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** VAT numbers of customers, checked by VIES. */
@ApiController
@Tag(name = "Customers")
class VatChecksController {

    private final VatChecks checks;

    VatChecksController(VatChecks checks) {
        this.checks = checks;
    }

    @PostMapping("/customers/{id}/vat-check")
    @Needs(Scope.WRITE)
    @Operation(summary = "Check the VAT number of a customer by VIES now")
    VatCheck check(PartnerId partner, @PathVariable CustomerId id) {
        return checks.check(partner, id);
    }

    @GetMapping("/customers/{id}/vat-checks")
    @Needs(Scope.READ)
    @Operation(summary = "What was said of the VAT numbers of a customer, the newest first")
    Page<VatCheck> list(PartnerId partner, @PathVariable CustomerId id, PageRequest page) {
        return checks.list(partner, id, page);
    }
}
