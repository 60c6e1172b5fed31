package nl.florijn.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two keys that look alike are one. */
class KeyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café 1",
                "Cafe\u0301 1",
                " Café 1 ",
                "\uFEFFCafé 1",
                "Ca\u200Bfé 1",
                "Ca\u200Dfé\u2060 1",
                "\u200ECafé 1\u200F",
                "\u202ECafé 1\u202C",
                "\u2066Café 1\u2069",
                "Ca\u00ADfé 1",
                "Café\u00A01",
                "Café\u202F1\u00A0",
                "Café\u3000 \t1",
                "Café 1\uFE0F",
                "Cafe\u034F\u0301 1",
                "Caf\u3164é 1",
                "Café 1\u2028",
                "Café\u0085 1",
                "Café 1\uDB40\uDC41",
            })
    void theSameKeyInAnotherGuise(String text) {
        assertThat(KeyText.of(text)).isEqualTo("Café 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\uFEFF\u00A0", "\u3164", "\t\n", "\u2800"})
    void whatCannotBeSeenIsNoKey(String text) {
        assertThat(KeyText.of(text)).isEmpty();
        assertThat(KeyText.orNull(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K-1", "een.example", "Ünïcödé", "客户一", "١٢٣", "１２", "𝐀", "a/b #1", "ﬁ"})
    void whatLooksOtherwiseStaysAsItIs(String text) {
        assertThat(KeyText.of(text)).isEqualTo(text);
    }

    @Test
    void theFormOfAFormIsItself() {
        var parts = List.of(
                "e\u0301", "é", "\u00A0", "\u200B", " ", "\u034F", "\u0323", "q", "\uFEFF", "한", "\u1112\u1161");
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(8); length >= 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            var once = KeyText.of(text.toString());
            assertThat(KeyText.of(once)).as("seed " + seed).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC))
                    .as("seed " + seed)
                    .isTrue();
        }
    }
}
