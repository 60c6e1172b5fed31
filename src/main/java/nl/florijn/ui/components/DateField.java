package nl.florijn.ui.components;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.florijn.ui.text.Formats;

/** A date as people here write it, with a calendar in their language that begins on Monday. */
public class DateField extends DatePicker {

    public DateField() {
        var locale = Formats.locale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setDateFormats(Formats.datePattern(), "d-M-yy", "d-M-yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("date.today"))
                .setCancel(getTranslation("action.cancel"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(IntStream.range(0, 7)
                        .mapToObj(DateField::fromSunday)
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(IntStream.range(0, 7)
                        .mapToObj(DateField::fromSunday)
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList()));
    }

    private static DayOfWeek fromSunday(int days) {
        return DayOfWeek.SUNDAY.plus(days);
    }
}
