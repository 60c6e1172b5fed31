package nl.florijn.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({"5, 10, 1", "-5, 10, -1", "4, 10, 0", "-4, 10, 0", "15, 10, 2", "-15, 10, -2", "0, 7, 0", "11, 3, 4"})
    void halvesAreRoundedAwayFromZero(long dividend, long divisor, long quotient) {
        assertThat(Rounding.halfUp(dividend, divisor)).isEqualTo(quotient);
        assertThat(Rounding.halfUp(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor)))
                .isEqualTo(quotient);
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        assertThat(Money.of("12.1", EUR)).hasToString("12.10").isEqualTo(new Money(1210, EUR));
        assertThat(Money.of("1210", JPY)).hasToString("1210").isEqualTo(new Money(1210, JPY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("0.005", EUR))
                .withMessage("0.005 is no amount in EUR.");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.5", JPY));
    }

    @Test
    void currenciesAreNotMixed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1.00", EUR).plus(Money.of("1", JPY)))
                .withMessage("EUR 1.00 and JPY 1 cannot be reckoned together.");
    }

    @Test
    void sumsThatDoNotFitAreRefused() {
        var largest = Money.of("9999999999999.99", EUR);
        assertThatThrownBy(() -> largest.plus(new Money(1, EUR))).isInstanceOf(AmountTooLarge.class);
        assertThatThrownBy(() -> largest.negated().minus(new Money(1, EUR))).isInstanceOf(AmountTooLarge.class);
        assertThatThrownBy(() -> largest.percent(Percentage.of(101))).isInstanceOf(AmountTooLarge.class);
        assertThatThrownBy(() -> Money.of("10000000000000", JPY)).isInstanceOf(AmountTooLarge.class);
        assertThat(Money.of("9999999999999", JPY)).hasToString("9999999999999");
    }

    @ParameterizedTest
    @CsvSource({"1210.00, 21, 254.10", "0.99, 21, 0.21", "-0.99, 21, -0.21", "100.00, 0, 0.00", "0.10, 5, 0.01"})
    void R27_aPercentageOfAnAmountIsRoundedToTheCent(String amount, String percentage, String expected) {
        assertThat(Money.of(amount, EUR).percent(Percentage.of(percentage))).hasToString(expected);
    }

    @Test
    void aPercentageOfALargeAmountDoesNotOverflow() {
        var largest = Money.of("9999999999999.99", EUR);
        assertThat(largest.percent(Percentage.of(100))).isEqualTo(largest);
    }

    @Test
    void figuresAreWrittenAsPeopleTypeThem() {
        assertThat(UnitPrice.of("10")).hasToString("10.00");
        assertThat(UnitPrice.of("3.4950")).hasToString("3.495");
        assertThat(Quantity.of("3.0")).hasToString("3");
        assertThat(Quantity.of("100")).hasToString("100");
        assertThat(Percentage.of("12.50")).hasToString("12.5");
        assertThat(Percentage.of("0.00")).hasToString("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.of("0.00001"))
                .withMessage("Unit price 0.00001 has more than four decimals or is too large.");
    }

    @Test
    void thePriceOfALineOfOneIsItsAmountWithoutSign() {
        assertThat(UnitPrice.ofAmount(Money.of("-15.00", EUR))).isEqualTo(UnitPrice.of("15.00"));
        assertThat(UnitPrice.ofAmount(Money.of("150", JPY))).isEqualTo(UnitPrice.of("150"));
    }
}
