package nl.florijn.billing.composing;

import java.util.Currency;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.InvoiceRhythm;
import org.jspecify.annotations.Nullable;

/**
 * The customer that pays, with the effective settings (R2) of what belongs to the document.
 *
 * @param vatCodeId goes before that of the product (R18), may be null
 * @param layoutId null: the built-in one
 * @param onTop of its documents (R25, R26)
 */
public record Debtor(
        long id,
        Currency currency,
        @Nullable Long vatCodeId,
        InvoiceRhythm rhythm,
        Collecting collecting,
        Grouping grouping,
        PaymentTerm paymentTerm,
        @Nullable Long layoutId,
        OnTop onTop) {

    /** One that is charged nothing on top. */
    public Debtor(
            long id,
            Currency currency,
            @Nullable Long vatCodeId,
            InvoiceRhythm rhythm,
            Collecting collecting,
            Grouping grouping,
            PaymentTerm paymentTerm,
            @Nullable Long layoutId) {
        this(id, currency, vatCodeId, rhythm, collecting, grouping, paymentTerm, layoutId, OnTop.NONE);
    }
}
