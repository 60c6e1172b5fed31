package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import nl.florijn.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one amount that was typed in another currency (R28).
 *
 * @param key of the amount, as the preview told it: with another amount or day it is another one
 * @param action {@link Action#CONVERT} when left out
 * @param amount in the new currency, when it is replaced; else null
 */
public record AmountChoice(
        String key, @Nullable Action action, @Nullable BigDecimal amount) {

    /** What becomes of an amount. */
    public enum Action {
        /** At the {@link ExchangeRate} of the day, or the one that was typed. */
        CONVERT,
        /** By another one, typed in the new currency. */
        REPLACE,
        /** The subscription ends on the first day for which it counts, the charge is taken back, the limit goes. */
        END
    }

    public AmountChoice {
        action = action == null ? Action.CONVERT : action;
    }

    static AmountChoice convert(String key) {
        return new AmountChoice(key, Action.CONVERT, null);
    }

    boolean converts() {
        return action == Action.CONVERT;
    }

    boolean ends() {
        return action == Action.END;
    }
}
