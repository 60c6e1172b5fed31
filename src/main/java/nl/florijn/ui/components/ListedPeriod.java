package nl.florijn.ui.components;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days that lists are often wanted of, as seen from today. */
enum ListedPeriod {
    ALL(0, 0),
    THIS_MONTH(1, 0),
    LAST_MONTH(1, -1),
    THIS_QUARTER(3, 0),
    LAST_QUARTER(3, -1),
    THIS_YEAR(12, 0),
    LAST_YEAR(12, -1),
    /** From one chosen day to another. */
    OWN(0, 0);

    private final int months;
    private final int ahead;

    /**
     * @param months how long it is; 0: as long as the list
     * @param ahead how many of that length it lies after the one that today is in
     */
    ListedPeriod(int months, int ahead) {
        this.months = months;
        this.ahead = ahead;
    }

    @Nullable
    LocalDate first(LocalDate today) {
        if (months == 0) {
            return null;
        }
        var passed = (today.getMonthValue() - 1) % months;
        return today.withDayOfMonth(1).minusMonths(passed).plusMonths((long) ahead * months);
    }

    /** Inclusive. */
    @Nullable
    LocalDate last(LocalDate today) {
        var first = first(today);
        return first == null ? null : first.plusMonths(months).minusDays(1);
    }

    /** Nothing for what is so anyway. */
    String inAddress() {
        return this == ALL || this == OWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
