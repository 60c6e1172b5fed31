package nl.florijn.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.florijn.documents.layouts.ThemeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl-NL | EUR | 1234567.5  | € 1.234.567,50
            nl-NL | EUR | -0.05      | € -0,05
            nl-BE | EUR | 1234.5     | € 1.234,50
            en-GB | EUR | 1234.5     | €1,234.50
            en-GB | USD | 1234.5     | USD 1,234.50
            en-NL | EUR | 1040.5     | €1,040.50
            fr-BE | EUR | 1040.5     | 1\u202f040,50 €
            de-DE | EUR | 1040.5     | 1.040,50 €
            it-IT | EUR | 1040.5     | €1,040.50
            nl-NL | JPY | 1234       | JPY 1.234
            nl-NL | EUR | 10.0000    | € 10,00
            """)
    void money(String language, String currency, BigDecimal amount, String written) {
        assertThat(notation(language, currency).money(amount).replace('\u00a0', ' '))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10      | 10,00
            0.0125  | 0,0125
            19.9500 | 19,95
            0.125   | 0,125
            """)
    void aPriceHasAtMostFourDecimals(BigDecimal price, String written) {
        assertThat(notation("nl-NL", "EUR").price(price)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "nl-NL, 01-12-2026, 1 december 2026",
        "en-GB, 1 Dec 2026, 1 December 2026",
        "en-NL, 1 Dec 2026, 1 December 2026",
        "fr-BE, 01/12/2026, 1 décembre 2026",
        "de-AT, 01.12.2026, 1. Dezember 2026",
        "it-IT, 1 Dec 2026, 1 December 2026"
    })
    void daysAreWrittenInTheLanguageOfTheDocument(String language, String date, String longDate) {
        var first = LocalDate.of(2026, 12, 1);
        assertThat(notation(language, "EUR").shortDate(first)).isEqualTo(date);
        assertThat(notation(language, "EUR").longDate(first)).isEqualTo(longDate);
    }

    @Test
    void anAmountIsNeverRounded() {
        assertThatThrownBy(() -> notation("nl-NL", "EUR").amount(new BigDecimal("1.005")))
                .hasMessage("The amount 1.005 has more than the 2 decimals of its currency.");
    }

    private static Notation notation(String language, String currency) {
        Locale locale = Locale.forLanguageTag(language);
        return new Notation(currency, Theme.of(ThemeName.HELDER.newest()).texts(locale));
    }
}
