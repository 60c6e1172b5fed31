package nl.florijn.ui.components;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import nl.florijn.billing.periods.Interval;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The settings of R2 in words. */
final class SettingWords {

    private SettingWords() {}

    /** The value that one of them has; nothing where it is not set. */
    static String of(BillingSetting setting, BillingSettings values) {
        return switch (setting.in(values)) {
            case null -> setting == BillingSetting.LAYOUT ? Words.layout(null) : "";
            case Boolean yes -> Words.yesNo(yes);
            case Enum<?> choice -> Words.of(setting.field(), choice);
            case Interval interval -> Words.of(interval);
            case BigDecimal percent -> Formats.percent(percent);
            case Integer month when setting == BillingSetting.INVOICE_MONTH -> month(month);
            case Integer _ when isOfNothing(setting, values) -> Words.notApplicable();
            case Integer days -> Words.term(days, false);
            case String language when setting == BillingSetting.LOCALE -> Languages.name(language);
            case String layout -> Words.layout(layout);
            case Object other -> throw new IllegalStateException(setting + " has no words for " + other.getClass());
        };
    }

    /** Whether these are days within which something is due that there is none of. */
    private static boolean isOfNothing(BillingSetting setting, BillingSettings values) {
        return switch (setting) {
            case PAYMENT_DISCOUNT_DAYS -> isNone(values.paymentDiscountPercent());
            case CREDIT_SURCHARGE_DAYS -> isNone(values.creditSurchargePercent());
            default -> false;
        };
    }

    private static boolean isNone(@Nullable BigDecimal percent) {
        return percent == null || percent.signum() == 0;
    }

    static String month(@Nullable Integer month) {
        return month == null ? "" : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Formats.locale());
    }
}
