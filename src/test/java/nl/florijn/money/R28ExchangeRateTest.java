package nl.florijn.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class R28ExchangeRateTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    amount,  foreign, rate,    own, converted
                    21.00,   USD,     1.0825,  EUR, 19.40
                    -21.00,  USD,     1.0825,  EUR, -19.40
                    1000,    JPY,     163.21,  EUR, 6.13
                    19.40,   EUR,     0.00612, JPY, 3170
                    0.01,    USD,     2,       EUR, 0.01
                    0.01,    USD,     2.0001,  EUR, 0.00
                    12.10,   EUR,     1,       EUR, 12.10
                    """)
    void R28_anAmountIsDividedByTheRateAndRoundedOnce(
            String amount, String foreign, String rate, String own, String converted) {
        var money = Money.of(amount, Currency.getInstance(foreign));

        assertThat(ExchangeRate.of(rate).toOwn(money, Currency.getInstance(own)))
                .isEqualTo(Money.of(converted, Currency.getInstance(own)));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    foreignPerEuro, ownPerEuro, rate
                    1.0825,         1,          1.0825
                    1.0825,         0.85103,    1.2719880615
                    1,              0.85103,    1.1750467081
                    163.21,         1.0825,     150.7713625866
                    0.85103,        17000.12,   0.0000500602
                    """)
    void R28_aRateBetweenTwoCurrenciesGoesByTheEuro(String foreignPerEuro, String ownPerEuro, String rate) {
        assertThat(ExchangeRate.cross(ExchangeRate.of(foreignPerEuro), ExchangeRate.of(ownPerEuro)))
                .hasToString(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000000", "1.00000000001", "0.00000000001"})
    void R28_aRateIsAboveZeroAndHasAtMostTenDecimals(String rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExchangeRate.of(rate));
    }

    @Test
    void R28_aRateShowsTheDecimalsItHas() {
        assertThat(ExchangeRate.of("1.0825000000")).hasToString("1.0825").isEqualTo(ExchangeRate.of("1.0825"));
        assertThat(ExchangeRate.of("99999999.9999999999")).hasToString("99999999.9999999999");
        assertThat(ExchangeRate.of("160")).hasToString("160");
    }

    @Test
    void R45_convertedPartsAddUpToTheConvertedWhole() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var foreign = random.nextBoolean() ? USD : JPY;
            var rate = new ExchangeRate(1 + random.nextLong(2_000_000_000_000L));
            var parts = Stream.generate(() -> new Money(random.nextLong(-500_00, 5_000_00), foreign))
                    .limit(1 + random.nextInt(6))
                    .toList();
            var whole = rate.toOwn(sum(parts, foreign), EUR);

            var converted = rate.toOwnTogether(parts, whole);

            assertThat(sum(converted, EUR)).as("seed %d", seed).isEqualTo(whole);
            for (var i = 0; i < parts.size(); i++) {
                var exact = parts.get(i).toDecimal().divide(rate.toDecimal(), 20, RoundingMode.HALF_UP);
                assertThat(converted.get(i).toDecimal().subtract(exact).abs())
                        .as("seed %d: no part is a cent off", seed)
                        .isLessThanOrEqualTo(new BigDecimal("0.01"));
            }
        }
    }

    private static Money sum(List<Money> parts, Currency currency) {
        return parts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
