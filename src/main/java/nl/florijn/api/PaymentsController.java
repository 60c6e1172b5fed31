package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.BookingState;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.NewRefund;
import nl.florijn.receivables.payments.Payment;
import nl.florijn.receivables.payments.PaymentFilter;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.WantedAllocation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Money that came in (R39). */
@ApiController
@Tag(name = "Payments")
class PaymentsController {

    private final Payments payments;

    PaymentsController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/payments")
    @Needs(Scope.READ)
    @Operation(summary = "Payments, the newest first")
    Page<Payment> list(
            PartnerId partner,
            PageRequest page,
            @RequestParam @Nullable CustomerId customerId,
            @RequestParam @Nullable PaymentMethod method,
            @RequestParam @Nullable BookingState state,
            @RequestParam @Nullable String reference,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        return payments.list(partner, new PaymentFilter(customerId, method, state, reference, from, to), page);
    }

    @PostMapping("/payments")
    @Needs(Scope.BILLING)
    @Operation(summary = "Book money that came in")
    ResponseEntity<Payment> book(PartnerId partner, @RequestBody NewPayment wanted) {
        var payment = payments.book(partner, wanted);
        return Answers.created("/payments/", payment.id(), payment);
    }

    @GetMapping("/payments/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One payment")
    Payment get(PartnerId partner, @PathVariable PaymentId id) {
        return payments.get(partner, id);
    }

    /** What money on account is to settle. */
    record Allocations(@Nullable List<WantedAllocation> allocations) {

        List<WantedAllocation> wanted() {
            return allocations == null ? List.of() : allocations;
        }
    }

    @PostMapping("/payments/{id}/allocate")
    @Needs(Scope.BILLING)
    @Operation(summary = "Let what of a payment is on account settle invoices")
    Payment allocate(
            PartnerId partner,
            @PathVariable PaymentId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Allocations input) {
        return payments.allocate(partner, id, input.wanted(), version);
    }

    @PostMapping("/payments/{id}/undo")
    @Needs(Scope.BILLING)
    @Operation(summary = "Take a payment back; what it settled is open again")
    Payment undo(PartnerId partner, @PathVariable PaymentId id, @IfMatch(required = false) @Nullable Integer version) {
        return payments.undo(partner, id, version);
    }

    @PostMapping("/payments/{id}/refund")
    @Needs(Scope.BILLING)
    @Operation(summary = "Give money of a payment back; what it settled is open again for that much")
    Payment refund(
            PartnerId partner,
            @PathVariable PaymentId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody NewRefund wanted) {
        return payments.refund(partner, id, wanted, version);
    }
}
