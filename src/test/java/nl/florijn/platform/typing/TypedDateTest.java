package nl.florijn.platform.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.florijn.platform.typing.Typed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    @ParameterizedTest
    @CsvSource(textBlock = """
            1-2-27,              2027-02-01
            1/2/2027,            2027-02-01
            1.2.2027,            2027-02-01
            1 2 2027,            2027-02-01
            01-02-2027,          2027-02-01
            01/02/2027,          2027-02-01
            01022027,            2027-02-01
            010227,              2027-02-01
            2027-02-01,          2027-02-01
            2027-2-1,            2027-02-01
            2027/02/01,          2027-02-01
            1 feb 2027,          2027-02-01
            1 feb. 27,           2027-02-01
            1-feb-2027,          2027-02-01
            1 februari 2027,     2027-02-01
            1 February 2027,     2027-02-01
            31 MEI 2027,         2027-05-31
            31 may 2027,         2027-05-31
            1 mrt 2027,          2027-03-01
            1 maart 2027,        2027-03-01
            1 march 2027,        2027-03-01
            9 okt 2027,          2027-10-09
            9 sept 2027,         2027-09-09
            '  1 - 2 - 2027  ',  2027-02-01
            29-2-2028,           2028-02-29
            31-12-99,            2099-12-31
            1-1-00,              2000-01-01
            12-11-2027,          2027-11-12
            """)
    void theDayComesFirst(String text, LocalDate date) {
        assertThat(TypedDate.read(text, TODAY)).isEqualTo(new Typed.Read<>(date));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            27-02-01,  2001-02-27, 2027-02-01
            27/2/01,   2001-02-27, 2027-02-01
            270201,    2001-02-27, 2027-02-01
            28.12.05,  2005-12-28, 2028-12-05
            """)
    void aDayThatMayBeAYearIsAskedFor(String text, LocalDate dayFirst, LocalDate yearFirst) {
        assertThat(TypedDate.read(text, TODAY)).isEqualTo(new Typed.Ambiguous<>(dayFirst, yearFirst));
    }

    @ParameterizedTest
    @CsvSource({
        "01-02-27,    2027-02-01",
        "27-02-20,    2020-02-27",
        "31-12-99,    2099-12-31",
        "27-02-2001,  2001-02-27",
        "27 feb 01,   2001-02-27",
        "12-11-05,    2005-11-12"
    })
    void whatCanMeanOneDayOnlyIsNot(String text, LocalDate date) {
        assertThat(TypedDate.read(text, TODAY)).isEqualTo(new Typed.Read<>(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-2-2027",
                "31022027",
                "2027-02-31",
                "29-2-2027",
                "2/13/2027",
                "0-1-2027",
                "1-0-2027",
                "32-1-27",
                "2027-13-01",
                "31 juni 2027",
                "1 foo 2027"
            })
    void aDayThatIsNotIsNoOtherDay(String text) {
        assertThat(TypedDate.read(text, TODAY)).isEqualTo(new Typed.Unreadable<LocalDate>(Reason.NO_SUCH_DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "1-2",
                "1-2-2",
                "1-2-027",
                "1-2/2027",
                "1--2-2027",
                "tomorrow",
                "-1-2-2027",
                "1-2-2027x",
                "1-2-20275",
                "1-2-1027",
                "20270201",
                "9999-12-31",
                "1,2,2027",
                "1 fe 2027",
                "1-2-2027 12:00"
            })
    void rubbishIsNoDate(String text) {
        assertThat(TypedDate.read(text, TODAY)).isEqualTo(new Typed.Unreadable<LocalDate>(Reason.NOT_A_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void nothingIsNoDate(String text) {
        assertThat(TypedDate.read(text, TODAY)).isEqualTo(new Typed.Nothing<LocalDate>());
    }

    @Test
    void eachDayIsReadBackHoweverItIsWritten() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
            for (var pattern : List.of(
                    "d-M-yy",
                    "dd-MM-yyyy",
                    "d/M/yyyy",
                    "dd/MM/yyyy",
                    "ddMMyyyy",
                    "yyyy-MM-dd",
                    "d MMM yyyy",
                    "d MMMM yyyy")) {
                for (var locale : List.of(Locale.of("nl", "NL"), Locale.UK)) {
                    var text = DateTimeFormatter.ofPattern(pattern, locale).format(day);
                    var read = TypedDate.read(text, TODAY) instanceof Typed.Ambiguous<LocalDate>(var first, var second)
                                    && pattern.equals("d-M-yy")
                            ? new Typed.Read<>(first)
                            : TypedDate.read(text, TODAY);
                    assertThat(read).as("%s, seed %s", text, seed).isEqualTo(new Typed.Read<>(day));
                }
            }
        }
    }
}
