package nl.florijn.invoicing.sending;

import java.util.List;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice is to be sent.
 *
 * @param by the way; null: as its debtor wants it
 * @param to other addresses than the debtor's; null: the debtor's
 * @param message with it; null: none of its own
 */
public record NewSending(
        @Nullable Delivery by,
        @Nullable List<String> to,
        @Nullable String message) {

    /** Somebody handed it over. */
    public static final NewSending BY_HAND = new NewSending(Delivery.HAND, null, null);
}
