package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, and what became of it.
 *
 * @param allocations what it settles now, by invoice
 * @param unallocated what of it is on account
 */
public record Payment(
        PaymentId id,
        CustomerId customerId,
        LocalDate date,
        BigDecimal amount,
        String currency,
        PaymentMethod method,
        @Nullable String reference,
        List<Allocation> allocations,
        BigDecimal unallocated,
        BookingState state,
        Instant createdAt,
        String createdBy,
        int version) {}
