package nl.florijn.invoicing.sending;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice is to be sent.
 *
 * @param by the way; null: as its debtor wants it
 * @param to other addresses than the debtor's; null: the debtor's
 * @param message with it; null: none of its own
 * @param date on which it was sent by hand; null: today
 */
public record NewSending(
        @Nullable Delivery by,
        @Nullable List<String> to,
        @Nullable String message,
        @Nullable LocalDate date) {

    /** Somebody handed it over. */
    public static final NewSending BY_HAND = byHand(null);

    /** As it is sent when nothing is said about it. */
    public static final NewSending USUAL = new NewSending(null, null, null, null);

    /** @param on the day on which somebody handed it over; null: today */
    public static NewSending byHand(@Nullable LocalDate on) {
        return new NewSending(Delivery.HAND, null, null, on);
    }
}
