package nl.florijn.invoicing.sending;

import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/** Which deliveries to list; null: whatever. */
public record DeliveryFilter(
        @Nullable InvoiceId invoiceId,
        @Nullable CustomerId customerId,
        @Nullable DeliveryState state,
        @Nullable Delivery by) {}
