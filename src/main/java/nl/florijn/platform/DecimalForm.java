package nl.florijn.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How decimals look to whoever reads them, whatever scale they are stored in; so that equal ones are equal. */
public final class DecimalForm {

    private static final int CENTS = 2;

    private DecimalForm() {}

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
