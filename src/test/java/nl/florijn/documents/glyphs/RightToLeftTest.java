package nl.florijn.documents.glyphs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToLeftTest {

    /** Each letter in the form that it has there, as Unicode numbers those. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            \u0628,                         \uFE8F
            \u0628\u0628\u0628,             \uFE91\uFE92\uFE90
            \u0628\u064E\u0628,             \uFE91\u064E\uFE90
            \u0628\u0627\u0628,             \uFE91\uFE8E\uFE8F
            \u0644\u0627,                   \uFEFB
            \u0628\u0644\u0627\u0645,       \uFE91\uFEFC\uFEE1
            \u067E\u06CC,                   \uFB58\uFBFD
            abc,                            abc
            """)
    void lettersAreJoined(String text, String joined) {
        assertThat(ArabicForms.joined(text)).isEqualTo(joined);
    }
}
