package nl.florijn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@c.example",
                ".a@b.example",
                "a.@b.example",
                "<a@b.example>",
                "a@-b.example",
                "a@b-.example",
                "a@b..example",
                "a@b",
                "a b@c.example",
                "a@b@c.example",
                "a@b_c.example",
                "a,b@c.example"
            })
    void whatNoMailReachesIsNoAddress(String text) {
        assertThat(new FieldCheck().email("email", text).errors())
                .extracting(InvalidInput.FieldError::code)
                .containsExactly("EMAIL_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "anna.de-wit+facturen@mail.voorbeeld.example",
                "o'neil_1@b-c.example",
                "jürgen@münchen.example",
                "a@xn--mnchen-3ya.example",
                "1@2.example"
            })
    void whatMailReachesIsOne(String text) {
        assertThat(new FieldCheck().email("email", text).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRK", "DEM", "NLG", "XAU", "BHD", "ABC"})
    void aCurrencyThatNoCountryHasIsNone(String code) {
        assertThat(new FieldCheck().currency("currency", code).errors())
                .extracting(InvalidInput.FieldError::code)
                .containsExactly("UNKNOWN_CURRENCY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY", "GBP", "CHF", "DKK", "PLN", "TRY", "XOF"})
    void aCurrencyOfACountryIsOne(String code) {
        assertThat(new FieldCheck().currency("currency", code).errors()).isEmpty();
    }
}
