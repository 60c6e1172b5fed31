package nl.florijn.platform.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.florijn.money.Written;
import nl.florijn.platform.typing.Typed.Ambiguous;
import nl.florijn.platform.typing.Typed.Nothing;
import nl.florijn.platform.typing.Typed.Read;
import nl.florijn.platform.typing.Typed.Reason;
import nl.florijn.platform.typing.Typed.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    private static final TypedNumber PRICE = TypedNumber.with(4, "€", "EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            9.95          | 9.95
            9,95          | 9.95
            7.5           | 7.5
            7,5           | 7.5
            1.250,00      | 1250
            1,250.00      | 1250
            1 250,00      | 1250
            1 250.00      | 1250
            1 250         | 1250
            1'250.50      | 1250.5
            1’250,50      | 1250.5
            1.250.000     | 1250000
            1,250,000     | 1250000
            1.250.000,5   | 1250000.5
            1,250,000.5   | 1250000.5
            1.250,000     | 1250
            1250          | 1250
            1250.000      | 1250
            1250,500      | 1250.5
            12.50         | 12.5
            1.2500        | 1.25
            0.250         | 0.25
            0,125         | 0.125
            .5            | 0.5
            ,250          | 0.25
            007           | 7
            0             | 0
            -5            | -5
            −5            | -5
            – 5,50        | -5.5
            +5            | 5
            -0.125        | -0.125
            € 9,95        | 9.95
            €9.95         | 9.95
            9,95 €        | 9.95
            EUR 1.250,00  | 1250
            eur 9.95      | 9.95
            -€ 5          | -5
            € -5          | -5
            € −1.234,50   | -1234.5
            − € 1.234,50  | -1234.5
            -5 €          | -5
            9,-           | 9
            € 1.250,-     | 1250
            9,--          | 9
            999999999999999.9999 | 999999999999999.9999
            """)
    void whatCanMeanOneThingIsRead(String text, BigDecimal number) {
        assertThat(PRICE.read(text))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat((BigDecimal) read.value()).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.250,    1250,    1.250
            '1,250',  1250,    1.250
            12.345,   12345,   12.345
            '999,999', 999999, 999.999
            -1.250,   -1250,   -1.250
            € 1.250,  1250,    1.250
            """)
    void whatCanMeanTwoThingsIsAsked(String text, BigDecimal whole, BigDecimal fraction) {
        assertThat(PRICE.read(text)).isEqualTo(new Ambiguous<BigDecimal>(whole, fraction));
        // Three decimals do not fit an amount, but who typed them may not have meant thousands.
        assertThat(TypedNumber.with(2, "€").read(text)).isEqualTo(new Ambiguous<BigDecimal>(whole, fraction));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250", "1,250", "1 250", "1250"})
    void aWholeNumberHasNoDecimalsToMistakeThousandsFor(String text) {
        assertThat(TypedNumber.with(0).read(text)).isEqualTo(new Read<>(new BigDecimal("1250")));
    }

    @ParameterizedTest
    @CsvSource({"2, '9,9501'", "2, 0.125", "2, 1234.567", "2, '.001'", "0, 1.5", "0, '0,5'", "4, 1.23456", "4, '.00001'"
    })
    void decimalsThatDoNotFitAreNotRoundedAway(int decimals, String text) {
        assertThat(TypedNumber.with(decimals).read(text))
                .isEqualTo(new Unreadable<BigDecimal>(Reason.TOO_MANY_DECIMALS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "9.95x",
                "x9.95",
                "1e3",
                "NaN",
                "1.2.3",
                "1.25.000",
                "1,25,000",
                "1.250.00",
                "12 34",
                "1 25,00",
                "1.250,00.0",
                "1.250 000",
                "1 250.000,00",
                "1,250'000",
                "--5",
                "5-",
                "(5)",
                "5.",
                "5,",
                ".",
                ",",
                "-",
                "€",
                "€ € 5",
                "€ 5 €",
                "$ 5",
                "5 %",
                "5%",
                "USD 5",
                "٣",
                "９",
                "1/2",
                "0x10",
                "0.250.000",
                "1..5",
                "1,,5",
                "5 EUR EUR",
                "9.95\u0000",
                "=1+1"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(PRICE.read(text)).isEqualTo(new Unreadable<BigDecimal>(Reason.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\t\n"})
    void nothingIsNoNumber(String text) {
        assertThat(PRICE.read(text)).isEqualTo(new Nothing<BigDecimal>());
    }

    @Test
    void spacesOfAnyKindSetThousandsApart() {
        for (var space : List.of(" ", "\u00a0", "\u202f", "\u2009")) {
            assertThat(PRICE.read("1" + space + "250" + space + "000,50"))
                    .isEqualTo(new Read<>(new BigDecimal("1250000.5")));
        }
    }

    @Test
    void aPercentageMayHaveItsSign() {
        var percent = TypedNumber.with(4, "%");
        assertThat(percent.read("7.5 %")).isEqualTo(new Read<>(new BigDecimal("7.5")));
        assertThat(percent.read("7,5%")).isEqualTo(new Read<>(new BigDecimal("7.5")));
        assertThat(percent.read("€ 7,5")).isEqualTo(new Unreadable<BigDecimal>(Reason.NOT_A_NUMBER));
    }

    @Test
    void whatIsVeryLongIsRefused() {
        assertThat(PRICE.read("1".repeat(16))).isEqualTo(new Unreadable<BigDecimal>(Reason.TOO_LARGE));
        assertThat(PRICE.read("1".repeat(100_000))).isEqualTo(new Unreadable<BigDecimal>(Reason.NOT_A_NUMBER));
    }

    @Test
    void whatALanguageWritesIsReadAsThatNumberOrAskedNeverAsAnother() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), random.nextInt(5));
            for (var locale : List.of(Locale.of("nl", "NL"), Locale.UK, Locale.FRANCE, Locale.of("de", "CH"))) {
                for (var pattern : List.of("#,##0.####", "0.####", "#,##0.00##", "€ #,##0.00##")) {
                    var text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
                    var as = "%s written as %s, seed %s".formatted(number, text, seed);
                    switch (PRICE.read(text)) {
                        case Read<BigDecimal>(var value) ->
                            assertThat(value).as(as).isEqualByComparingTo(number);
                        case Ambiguous<BigDecimal>(var whole, var fraction) ->
                            assertThat(number.compareTo(whole) == 0 || number.compareTo(fraction) == 0)
                                    .as(as)
                                    .isTrue();
                        case Nothing<BigDecimal> _, Unreadable<BigDecimal> _ -> throw new AssertionError(as);
                    }
                }
            }
        }
    }

    @Test
    void whatAFieldShowsIsReadBackAsThatNumberInEachLanguage() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 50_000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(-10_000_000L, 10_000_000L), random.nextInt(7));
            for (var language : List.of("nl", "en", "fr", "de", "nl-BE", "en-NL", "de-CH")) {
                for (var fewest : List.of(0, 2)) {
                    var text = Written.in(Locale.forLanguageTag(language)).unmistakable(number, fewest);
                    assertThat(TypedNumber.with(6).read(text))
                            .as("%s in %s written as %s, seed %s", number, language, text, seed)
                            .isEqualTo(new Read<>(plain(number)));
                }
            }
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    @Test
    void noDigitIsEverDropped() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var characters = "0123456789.,.,  '-€";
        for (var i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(1, 12); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            if (PRICE.read(text.toString()) instanceof Read<BigDecimal>(var value)) {
                assertThat(significant(value.toPlainString()))
                        .as("'%s', seed %s", text, seed)
                        .isEqualTo(significant(text.toString()));
            }
        }
    }

    private static String significant(String text) {
        return text.replaceAll("[^0-9]", "").replaceAll("^0+", "").replaceAll("0+$", "");
    }
}
