package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * How the document looks and leaves.
 *
 * @param paymentReference what who pays it is asked to mention, in its one form (R40); null until approval, where nothing is
 *     asked for, and on credit notes
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
