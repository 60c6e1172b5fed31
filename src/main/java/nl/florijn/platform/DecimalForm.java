package nl.florijn.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** How decimals look to whoever reads them, whatever scale they are stored in; so that equal ones are equal. */
public final class DecimalForm {

    private static final int CENTS = 2;

    private DecimalForm() {}

    /** As an amount: with the decimals of its currency, {@code 12.10} or {@code 1210}. */
    public static BigDecimal amount(BigDecimal value, Currency currency) {
        return value.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** As a price in a currency: with its decimals, or more where it has them. */
    public static BigDecimal price(BigDecimal value, Currency currency) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < currency.getDefaultFractionDigits() ? amount(plain, currency) : plain;
    }

    /** As a price: two decimals, or up to four where it has them; null for null. */
    public static @Nullable BigDecimal price(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var plain = value.stripTrailingZeros();
        return plain.scale() < CENTS ? plain.setScale(CENTS, RoundingMode.UNNECESSARY) : plain;
    }

    /** As a quantity or percentage: no decimals but those it needs; null for null. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
