package nl.florijn.ui.text;

import com.vaadin.flow.component.UI;
import nl.florijn.billing.periods.Interval;
import org.jspecify.annotations.Nullable;

/** The books' own values in words. */
public final class Words {

    private Words() {}

    /** The text {@code <kind>.<VALUE>}; nothing for null. */
    public static String of(String kind, @Nullable Enum<?> value) {
        return value == null ? "" : text(kind + '.' + value.name());
    }

    public static String yesNo(@Nullable Boolean value) {
        return value == null ? "" : text(value ? "yes" : "no");
    }

    /** Such as "each month" or "each 3 months"; nothing for null. */
    public static String of(@Nullable Interval interval) {
        return interval == null ? text("interval.once") : text("interval." + interval.unit(), interval.count());
    }

    /** A payment term: 14 days, or 14 days after the end of the month. */
    /** Of a setting that counts only beside another one, which is none. */
    public static String notApplicable() {
        return UI.getCurrent().getTranslation("setting.notApplicable");
    }

    public static String term(@Nullable Integer days, @Nullable Boolean endOfMonth) {
        if (days == null) {
            return "";
        }
        return text(Boolean.TRUE.equals(endOfMonth) ? "term.endOfMonth" : "term.days", days);
    }

    /** Its code, or that it is the built-in one. */
    public static String layout(@Nullable String code) {
        return code == null ? text("layout.builtIn") : code;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
