package nl.florijn.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a language writes them: {@code 1.234,50}. */
public final class Written {

    private Written() {}

    /**
     * A number with thousands apart.
     *
     * @param fewest decimals, also when they are zeros
     * @param most decimals, rounded half-even where it has more
     */
    public static String decimal(BigDecimal number, Locale locale, int fewest, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(Math.max(fewest, most));
        return format.format(number);
    }
}
