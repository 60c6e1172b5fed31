package nl.florijn.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.banking.ReferredNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R40ReferredNumberTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            pattern,              sequence, number,         figures
            FA-{yy}{seq:5},       1,        FA-2700001,     2700001
            2/{yyyy}.{MM}-{seq:3},42,       2/2027.03-042,  2202703042
            {seq:6},              999999,   999999,         999999
            {seq:6},              1000000,  A00001,         1000000
            F{yy}{seq:6},         3599973,  F27Z99999,      273599973
            """)
    void R40_inFiguresASequenceWithLettersCountsOn(String pattern, long sequence, String number, String figures) {
        assertThat(new NumberPattern(pattern, true).referred(sequence, LocalDate.of(2027, 3, 9)))
                .isEqualTo(new ReferredNumber(number, figures));
    }
}
