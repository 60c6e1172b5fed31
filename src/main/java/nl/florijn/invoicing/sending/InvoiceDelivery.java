package nl.florijn.invoicing.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One sending of an invoice, and what became of it (R35).
 *
 * @param number of the invoice
 * @param by the way it goes
 * @param to addresses; none where it goes by hand
 * @param attempts how often it was tried
 * @param error what went wrong at the last attempt; null: nothing
 * @param messageId by which whoever carries it knows it; null: it has none
 * @param sentAt when it was sent, by hand: when that was said; null as long as it is not
 * @param date business day on which it went; null as long as it did not
 */
public record InvoiceDelivery(
        DeliveryId id,
        InvoiceId invoiceId,
        String number,
        Delivery by,
        List<String> to,
        DeliveryState state,
        int attempts,
        @Nullable String error,
        @Nullable String messageId,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable LocalDate date,
        String createdBy,
        int version) {}
