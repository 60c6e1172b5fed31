package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How amounts go over to another currency (R28).
 *
 * @param rate units of the new currency for one of the old; null: by the rates of today
 * @param amounts what becomes of each that waits, all of them; null: all are converted
 */
public record CurrencyWish(
        @Nullable BigDecimal rate, @Nullable List<AmountChoice> amounts) {

    public static final CurrencyWish CONVERT_ALL = new CurrencyWish(null, null);

    public CurrencyWish {
        amounts = amounts == null ? null : List.copyOf(amounts);
    }
}
