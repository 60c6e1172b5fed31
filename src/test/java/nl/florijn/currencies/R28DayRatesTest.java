package nl.florijn.currencies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R28DayRatesTest {

    @Autowired
    private DayRates rates;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void noRates() {
        database.execute("DELETE FROM day_rate");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    date,       foreign, own, rate
                    2001-01-03, USD,     EUR,
                    2001-01-04, USD,     EUR, 1.10
                    2001-01-05, USD,     EUR, 1.10
                    2001-01-06, USD,     EUR, 1.20
                    2009-12-31, USD,     EUR, 1.20
                    2001-01-06, EUR,     EUR, 1
                    2001-01-06, USD,     USD, 1
                    2001-01-06, EUR,     USD, 0.8333333333
                    2001-01-06, JPY,     USD, 133.3333333333
                    2001-01-04, JPY,     USD,
                    2001-01-06, ZAR,     EUR,
                    """)
    void R28_theLastRateOnOrBeforeTheDayCounts(LocalDate date, String foreign, String own, BigDecimal rate) {
        rates.take("Date,USD,JPY,\n2001-01-06,1.2,160,\n2001-01-04,1.1,N/A,\n".getBytes(UTF_8));

        var found = rates.in(Currency.getInstance(own)).on(date, Currency.getInstance(foreign));

        if (rate == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found.toDecimal()).isEqualByComparingTo(rate);
        }
    }

    @Test
    void R28_theSameFileAgainChangesNothingAndACorrectedOneOnlyWhatItCorrects() {
        var file = "Date,USD,JPY,\n2011-01-04,1.1,160,\n2011-01-03,1.2,161,\n";
        var from = LocalDate.of(2011, 1, 3);
        var to = LocalDate.of(2011, 1, 4);

        assertThat(take(file)).isEqualTo(new DayRateReport(4, 4, from, to));
        assertThat(take(file)).isEqualTo(new DayRateReport(4, 0, from, to));
        assertThat(take(file.replace("160", "160.00"))).isEqualTo(new DayRateReport(4, 0, from, to));
        assertThat(take(file.replace("160", "159"))).isEqualTo(new DayRateReport(4, 1, from, to));
        assertThat(rates.in(Currency.getInstance("EUR")).on(to, Currency.getInstance("JPY")))
                .hasToString("159");
    }

    @Test
    void R28_aFileWithAFaultIsNotTakenInAtAll() {
        assertThatThrownBy(() -> take("Date,USD,\n2021-01-03,1.1,\n2021-01-04,none,\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'none' is no rate of USD");
        assertThat(rates.list(years(2021), PageRequest.FIRST).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Date,EUR/2021-01-04,1.5/                       | EUR on 2021-01-04
            Date,USD/2999-01-04,1.1/                       | There are no rates of 2999-01-04
            Date,USD/1998-12-31,1.1/                       | There are no rates of 1998-12-31
            Date,USD/2021-01-04,0/                         | '0' is no rate of USD
            Date,USD/2021-01-04,0.09/                      | '0.09' is no rate of USD
            Date,USD/2021-01-04,10000000/                  | '10000000' is no rate of USD
            Date,USD/2021-01-04,1.1/2021-01-04,1.2/        | USD has two rates on 2021-01-04
            """)
    void R28_whatCannotBeARateIsNotTakenIn(String file, String sentence) {
        assertThatThrownBy(() -> take(file.replace('/', '\n')))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(sentence);
        assertThat(rates.latest()).isEmpty();
    }

    @Test
    void R28_oneRateIsEnteredAndOneThatIsKnownStays() {
        var day = LocalDate.of(2021, 1, 4);
        rates.enter("USD", day, new BigDecimal("1.10"));
        assertThat(rates.in(Currency.getInstance("EUR")).on(day.plusDays(2), Currency.getInstance("USD")))
                .hasToString("1.1");
        assertThatThrownBy(() -> rates.enter("USD", day, new BigDecimal("1.2")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("already");
        assertThat(rates.newestOfEach()).containsExactly(rate("2021-01-04", "USD", "1.1"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,    2021-01-04, 1.1,  currency
            USD, ,           1.1,  date
            USD, 2021-01-04, ,     rate
            EUR, 2021-01-04, 1.1,  currency
            USX, 2021-01-04, 1.1,  currency
            USD, 1998-12-31, 1.1,  date
            USD, 2999-01-04, 1.1,  date
            USD, 2021-01-04, 0.09, rate
            USD, 2021-01-04, -1,   rate
            USD, 2021-01-04, 10000000,       rate
            USD, 2021-01-04, 1.12345678901,  rate
            """)
    void R28_whatCannotBeARateIsNotEntered(String currency, LocalDate date, BigDecimal rate, String field) {
        assertThatThrownBy(() -> rates.enter(currency, date, rate))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsOnly(field));
        assertThat(rates.latest()).isEmpty();
    }

    @Test
    void R28_theNewestOfEachCurrencyIsListedWithItsDay() {
        take("Date,USD,GBP,\n2021-01-05,1.2,N/A,\n2021-01-04,1.1,0.9,\n");
        assertThat(rates.newestOfEach())
                .containsExactly(rate("2021-01-04", "GBP", "0.9"), rate("2021-01-05", "USD", "1.2"));
    }

    @Test
    void R28_withoutAWrongRateTheOneBeforeItCounts() {
        take("Date,USD,\n2021-01-04,1.1,\n2021-01-05,11,\n");
        var otherSeen = new DayRate(LocalDate.of(2021, 1, 5), "USD", new BigDecimal("9.9"));
        assertThatThrownBy(() -> rates.delete(otherSeen)).isInstanceOf(StaleVersion.class);

        rates.delete("USD", LocalDate.of(2021, 1, 5));
        assertThat(rates.in(Currency.getInstance("EUR")).on(LocalDate.of(2021, 1, 5), Currency.getInstance("USD")))
                .hasToString("1.1");
        assertThatThrownBy(() -> rates.delete("USD", LocalDate.of(2021, 1, 5))).isInstanceOf(NotFound.class);
    }

    @Test
    void R28_thousandsOfDaysAreTakenInAndListedInPages() {
        var file = new StringBuilder("Date,USD,JPY,GBP,\n");
        for (var day = LocalDate.of(2011, 1, 1); day.getYear() < 2017; day = day.plusDays(1)) {
            file.append(day).append(",1.1,160,0.9,\n");
        }
        assertThat(take(file.toString()).changed()).isEqualTo(3 * 2192);

        var first = rates.list(years(2012), PageRequest.of(200, null));
        var second = rates.list(years(2012), PageRequest.of(200, first.next()));

        assertThat(first.items()).hasSize(200).startsWith(rate("2012-12-31", "GBP", "0.9"));
        assertThat(first.items()).endsWith(rate("2012-10-26", "JPY", "160"));
        assertThat(second.items()).startsWith(rate("2012-10-26", "USD", "1.1"));
        var dollars = new DayRateFilter("USD", LocalDate.of(2012, 1, 1), LocalDate.of(2012, 1, 31));
        assertThat(rates.list(dollars, PageRequest.FIRST).items()).hasSize(31);
    }

    private DayRateReport take(String file) {
        return rates.take(file.getBytes(UTF_8));
    }

    private static DayRateFilter years(int year) {
        return new DayRateFilter(null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static DayRate rate(String date, String currency, String rate) {
        return new DayRate(LocalDate.parse(date), currency, new BigDecimal(rate));
    }
}
