package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import nl.florijn.money.ExchangeRate;

/** Typed amounts in another currency, rounded once (R28). */
final class AmountConversion {

    private static final int MOST_DECIMALS = 4; // of a price

    private AmountConversion() {}

    /**
     * A price: with the decimals of the new currency, or four where the old one was finer than its currency or nothing would
     * be left.
     *
     * @param rate units of the new currency for one of the old
     */
    static BigDecimal price(BigDecimal price, Currency old, Currency fresh, ExchangeRate rate) {
        var exact = price.multiply(rate.toDecimal());
        var isFine = price.stripTrailingZeros().scale() > old.getDefaultFractionDigits();
        var rounded = exact.setScale(isFine ? MOST_DECIMALS : fresh.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? exact.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : rounded;
    }

    /** A sum, in whole minor units. */
    static BigDecimal sum(BigDecimal sum, Currency fresh, ExchangeRate rate) {
        return sum.multiply(rate.toDecimal()).setScale(fresh.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
