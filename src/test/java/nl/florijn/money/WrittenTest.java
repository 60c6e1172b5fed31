package nl.florijn.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl    | 1.250,00 | 01-12-2026 | 1 december 2026
            nl-BE | 1.250,00 | 01-12-2026 | 1 december 2026
            en-GB | 1,250.00 | 1 Dec 2026 | 1 December 2026
            en-NL | 1,250.00 | 1 Dec 2026 | 1 December 2026
            en-BE | 1,250.00 | 1 Dec 2026 | 1 December 2026
            fr-BE | 1\u202f250,00 | 01/12/2026 | 1 décembre 2026
            de-AT | 1.250,00 | 01.12.2026 | 1. Dezember 2026
            und   | 1,250.00 | 1 Dec 2026 | 1 December 2026
            """)
    void theLanguageDecidesNotTheCountry(Locale language, String amount, String date, String longDate) {
        var written = Written.in(language);
        var first = LocalDate.of(2026, 12, 1);
        assertThat(written.decimal(new BigDecimal("1250"), 2, 4)).isEqualTo(amount);
        assertThat(written.date(first)).isEqualTo(date);
        assertThat(written.longDate(first)).isEqualTo(longDate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.4950     | 2 | 3,495        | 3.495
            3.4        | 2 | 3,40         | 3.40
            3.4951     | 2 | 3,4951       | 3.4951
            1250.1255  | 2 | 1.250,1255   | 1,250.1255
            1250       | 0 | 1250         | 1250
            """)
    void aFieldHasNoMoreDecimalsThanAListShows(BigDecimal number, int fewest, String dutch, String english) {
        assertThat(Written.in(Locale.of("nl")).editable(number, fewest)).isEqualTo(dutch);
        assertThat(Written.in(Locale.of("en")).editable(number, fewest)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250       | 2 | 1.250,00     | 1,250.00
            1250       | 0 | 1250         | 1250
            1250.5     | 0 | 1.250,5      | 1,250.5
            1.25       | 2 | 1,25         | 1.25
            1.255      | 2 | 1,2550       | 1.2550
            1250000    | 2 | 1.250.000,00 | 1,250,000.00
            -1250      | 2 | -1.250,00    | -1,250.00
            0.0125     | 2 | 0,0125       | 0.0125
            1.091250   | 0 | 1,09125      | 1.09125
            """)
    void whatIsTypedOverCanMeanOneNumberOnly(BigDecimal number, int fewest, String dutch, String english) {
        assertThat(Written.in(Locale.of("nl")).unmistakable(number, fewest)).isEqualTo(dutch);
        assertThat(Written.in(Locale.of("en")).unmistakable(number, fewest)).isEqualTo(english);
    }
}
