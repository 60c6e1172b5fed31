package nl.florijn.ui.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.florijn.platform.typing.Typed;
import nl.florijn.platform.typing.TypedDate;
import nl.florijn.ui.text.Formats;

/**
 * A date as people here write it, with a calendar in their language that begins on Monday. What is no date stays as it
 * was typed, with the reason below it.
 */
public class DateField extends DatePicker implements TypedField {

    /** The browser reads only what the field itself writes; all else is for {@link TypedDate} to read. */
    private static final String READ_AT_THE_SERVER = """
            const { formatDate } = this.i18n;
            this.i18n = { ...this.i18n, parseDate: text => {
                const [, day, month, year] = /^(\\d\\d)-(\\d\\d)-(\\d{4})$/.exec(text) ?? [];
                const named = /^\\d{1,2} [A-Z][a-z]{2} \\d{4}$/.test(text);
                const read = named ? new Date(text) : new Date(year, month - 1, day);
                const date = { day: read.getDate(), month: read.getMonth(), year: read.getFullYear() };
                return date.day && formatDate(date) === text ? date : undefined;
            } };
            """;

    public DateField() {
        var locale = Formats.locale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setDateFormats(Formats.datePattern())
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("date.today"))
                .setCancel(getTranslation("action.cancel"))
                .setBadInputErrorMessage(getTranslation("typed.NOT_A_DATE"))
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
        setAutoOpen(false); // who types goes on with the next key; the calendar is a press away
        setFallbackParser(this::read);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        attach.getUI().beforeClientResponse(this, sent -> getElement().executeJs(READ_AT_THE_SERVER));
    }

    private Result<LocalDate> read(String text) {
        return switch (TypedDate.read(text, LocalDate.now(ZoneOffset.UTC))) {
            case Typed.Read<LocalDate>(var date) -> Result.ok(date);
            case Typed.Unreadable<LocalDate>(var reason) -> Result.error(getTranslation("typed." + reason));
            case Typed.Ambiguous<LocalDate>(var dayFirst, var yearFirst) ->
                Result.error(getTranslation("typed.AMBIGUOUS", Formats.date(dayFirst), Formats.date(yearFirst)));
            case Typed.Nothing<LocalDate> _ -> Result.error(getTranslation("typed.NOT_A_DATE"));
        };
    }

    @Override
    public boolean isUnderstood() {
        return !isInputUnparsable();
    }

    private static DayOfWeek fromSunday(int days) {
        return DayOfWeek.SUNDAY.plus(days);
    }
}
