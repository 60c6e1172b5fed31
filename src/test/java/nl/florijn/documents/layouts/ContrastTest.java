package nl.florijn.documents.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratios as the formula of WCAG 2.2 gives them. */
class ContrastTest {

    @ParameterizedTest
    @CsvSource({
        "#ffffff, 100",
        "#000000, 2100",
        "#767676, 454",
        "#777777, 447",
        "#0a6b4f, 650",
        "#ffff00, 107",
        "#ff0000, 399"
    })
    void theRatioWithWhite(String colour, int hundredths) {
        assertThat(Contrast.withWhite(colour)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffff00", "#ff0000", "#777777", "#f5a623"})
    void aColourThatIsTooLightHasADarkerShadeForText(String colour) {
        String readable = Contrast.readable(colour);

        assertThat(Contrast.withWhite(readable)).isBetween(450, 520);
        assertThat(Contrast.on(colour)).isEqualTo("#000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0a6b4f", "#1f4e79", "#000000", "#767676"})
    void aColourThatCanBeReadStays(String colour) {
        assertThat(Contrast.readable(colour)).isEqualTo(colour);
        assertThat(Contrast.on(colour)).isEqualTo("#ffffff");
    }
}
