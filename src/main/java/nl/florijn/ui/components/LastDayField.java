package nl.florijn.ui.components;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A last day as people say it, while the books know the first day that is not served any more. */
public final class LastDayField extends DateField {

    /** The first day after it; null: without end. */
    public @Nullable LocalDate until() {
        var last = getValue();
        return last == null ? null : last.plusDays(1);
    }

    /** Shows the day before one; null: none. */
    public void setUntil(@Nullable LocalDate until) {
        setValue(until == null ? null : until.minusDays(1));
    }
}
