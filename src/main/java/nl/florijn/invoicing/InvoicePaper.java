package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * How the document looks and leaves.
 *
 * @param paymentReference null until approval
 * @param layout null: the built-in one
 * @param delivery how it is to be sent, as it was when the draft was made (R2)
 */
public record InvoicePaper(
        @Nullable String paymentReference,
        @Nullable String message,
        @Nullable InvoiceLayout layout,
        String locale,
        @JsonIgnore PaymentTerm paymentTerm,
        @JsonIgnore Delivery delivery) {}
