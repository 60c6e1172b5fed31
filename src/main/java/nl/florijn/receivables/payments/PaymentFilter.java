package nl.florijn.receivables.payments;

import java.time.LocalDate;
import nl.florijn.customers.CustomerId;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Which payments to list; null: whatever.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record PaymentFilter(
        @Nullable CustomerId customerId,
        @Nullable PaymentMethod method,
        @Nullable BookingState state,
        @Nullable String reference,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
