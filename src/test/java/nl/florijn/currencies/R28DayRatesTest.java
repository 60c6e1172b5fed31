package nl.florijn.currencies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.InvalidInput;
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
                    2101-01-03, USD,     EUR,
                    2101-01-04, USD,     EUR, 1.10
                    2101-01-05, USD,     EUR, 1.10
                    2101-01-06, USD,     EUR, 1.20
                    2109-12-31, USD,     EUR, 1.20
                    2101-01-06, EUR,     EUR, 1
                    2101-01-06, USD,     USD, 1
                    2101-01-06, EUR,     USD, 0.8333333333
                    2101-01-06, JPY,     USD, 133.3333333333
                    2101-01-04, JPY,     USD,
                    2101-01-06, ZAR,     EUR,
                    """)
    void R28_theLastRateOnOrBeforeTheDayCounts(LocalDate date, String foreign, String own, BigDecimal rate) {
        rates.take("Date,USD,JPY,\n2101-01-06,1.2,160,\n2101-01-04,1.1,N/A,\n".getBytes(UTF_8));

        var found = rates.in(Currency.getInstance(own)).on(date, Currency.getInstance(foreign));

        if (rate == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found.toDecimal()).isEqualByComparingTo(rate);
        }
    }

    @Test
    void R28_theSameFileAgainChangesNothingAndACorrectedOneOnlyWhatItCorrects() {
        var file = "Date,USD,JPY,\n2111-01-04,1.1,160,\n2111-01-03,1.2,161,\n";
        var from = LocalDate.of(2111, 1, 3);
        var to = LocalDate.of(2111, 1, 4);

        assertThat(take(file)).isEqualTo(new DayRateReport(4, 4, from, to));
        assertThat(take(file)).isEqualTo(new DayRateReport(4, 0, from, to));
        assertThat(take(file.replace("160", "160.00"))).isEqualTo(new DayRateReport(4, 0, from, to));
        assertThat(take(file.replace("160", "159"))).isEqualTo(new DayRateReport(4, 1, from, to));
        assertThat(rates.in(Currency.getInstance("EUR")).on(to, Currency.getInstance("JPY")))
                .hasToString("159");
    }

    @Test
    void R28_aFileWithAFaultIsNotTakenInAtAll() {
        assertThatThrownBy(() -> take("Date,USD,\n2121-01-03,1.1,\n2121-01-04,none,\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'none' is no rate of USD");
        assertThat(rates.list(years(2121), PageRequest.FIRST).items()).isEmpty();
    }

    @Test
    void R28_thousandsOfDaysAreTakenInAndListedInPages() {
        var file = new StringBuilder("Date,USD,JPY,GBP,\n");
        for (var day = LocalDate.of(2131, 1, 1); day.getYear() < 2137; day = day.plusDays(1)) {
            file.append(day).append(",1.1,160,0.9,\n");
        }
        assertThat(take(file.toString()).changed()).isEqualTo(3 * 2192);

        var first = rates.list(years(2132), PageRequest.of(200, null));
        var second = rates.list(years(2132), PageRequest.of(200, first.next()));

        assertThat(first.items()).hasSize(200).startsWith(rate("2132-12-31", "GBP", "0.9"));
        assertThat(first.items()).endsWith(rate("2132-10-26", "JPY", "160"));
        assertThat(second.items()).startsWith(rate("2132-10-26", "USD", "1.1"));
        var dollars = new DayRateFilter("USD", LocalDate.of(2132, 1, 1), LocalDate.of(2132, 1, 31));
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
