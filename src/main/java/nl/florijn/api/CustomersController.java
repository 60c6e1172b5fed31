package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.CustomerFilter.Owing;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Who buys and who pays. */
@ApiController
@Tag(name = "Customers")
class CustomersController {

    private final Customers customers;

    CustomersController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/customers")
    @Needs(Scope.READ)
    @Operation(summary = "Customers, in the order in which they were made")
    Page<Customer> list(
            PartnerId partner,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable CustomerId invoiceDebtorId,
            @RequestParam(required = false) @Nullable String priceList,
            @RequestParam(required = false) @Nullable String layout,
            @RequestParam(required = false) @Nullable Boolean owing,
            PageRequest page) {
        var filter = new CustomerFilter(reference, number, q, invoiceDebtorId)
                .with(priceList, layout)
                .with(owing(owing));
        return customers.list(partner, filter, page);
    }

    /** True: those of whom something is open; false: those of whom nothing is; null: all. */
    private static @Nullable Owing owing(@Nullable Boolean wanted) {
        if (wanted == null) {
            return null;
        }
        return wanted ? Owing.OPEN : Owing.NOTHING;
    }

    @PostMapping("/customers")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one")
    ResponseEntity<Customer> create(PartnerId partner, @RequestBody CustomerDetails details) {
        var created = customers.create(partner, details);
        return Answers.created("/customers/", created.id(), created);
    }

    @GetMapping("/customers/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Customer get(PartnerId partner, @PathVariable CustomerId id) {
        return customers.get(partner, id);
    }

    @PatchMapping("/customers/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change some of its fields")
    Customer change(
            PartnerId partner,
            @PathVariable CustomerId id,
            @IfMatch int version,
            @RequestBody Patch<CustomerDetails> patch) {
        var details = patch.onto(customers.get(partner, id).details());
        return customers.change(partner, id, version, details.requireNumber());
    }

    @GetMapping("/customers/{id}/settings")
    @Needs(Scope.READ)
    @Operation(summary = "The settings that count for a customer, and where each comes from")
    EffectiveSettings settings(PartnerId partner, @PathVariable CustomerId id) {
        return customers.settings(partner, id);
    }
}
