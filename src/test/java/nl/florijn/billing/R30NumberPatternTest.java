package nl.florijn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.florijn.numbering.NumberPattern;
import nl.florijn.numbering.NumberPattern.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R30NumberPatternTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 9);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    pattern,                sequence, number,           restart key
                    FA-{yy}{MM}{seq:5},     1,        FA-270300001,     2027-03
                    FA-{yy}{seq:5},         42,       FA-2700042,       2027
                    FA-{seq:5},             99999,    FA-99999,         ''
                    {yyyy}.{MM}.{seq:3}/x,  7,        2027.03.007/x,    2027-03
                    {seq:6},                999999,   999999,           ''
                    {seq:6},                1000000,  A00001,           ''
                    {seq:6},                1099998,  A99999,           ''
                    {seq:6},                1099999,  B00001,           ''
                    {seq:6},                3599973,  Z99999,           ''
                    FA$\\1-{seq:6}-{yy},    1000000,  FA$\\1-A00001-27, 2027
                    """)
    void R30_numbers(String pattern, long sequence, String number, String restartKey) {
        NumberPattern restarting = new NumberPattern(pattern, true);

        assertThat(restarting.format(sequence, MARCH)).isEqualTo(number);
        assertThat(restarting.restartKey(MARCH)).isEqualTo(restartKey);
        assertThat(new NumberPattern(pattern, false).restartKey(MARCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{seq:1}, 9", "{seq:5}, 99999", "{seq:6}, 3599973", "{seq:7}, 9999999", "{seq:12}, 999999999999"})
    void R30_afterTheLastNumberTheSeriesIsFull(String text, long last) {
        NumberPattern pattern = new NumberPattern(text, true);

        assertThat(pattern.lastSequence()).isEqualTo(last);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pattern.format(last + 1, MARCH))
                .withMessageContaining("goes from 1 to");
        assertThatIllegalArgumentException().isThrownBy(() -> pattern.format(0, MARCH));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    one,             other,          meet
                    FA-{yy}{seq:5},  FA-{yy}{seq:5}, true
                    FA-{yy}{seq:5},  CR-{yy}{seq:5}, false
                    FA-{yy}{seq:5},  FA-{seq:5},     false
                    FA-{yy}{seq:5},  FA-{seq:7},     true
                    FA-{yy}{seq:5},  FA-27{seq:5},   true
                    {yyyy}{seq:5},   {yy}{MM}{seq:5}, true
                    1{seq:5},        2{seq:5},       false
                    A{seq:5},        {seq:6},        true
                    a{seq:5},        {seq:6},        false
                    A{seq:5},        {seq:5}A,       false
                    """)
    void R30_seriesThatMightGiveTheSameNumber(String one, String other, boolean meet) {
        var first = new NumberPattern(one, true);
        var second = new NumberPattern(other, true);

        assertThat(first.mayMeet(second)).isEqualTo(meet);
        assertThat(second.mayMeet(first)).isEqualTo(meet);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    pattern,            restarts, problems
                    FA-{yy}{seq:5},     true,
                    FA-,                true,     NO_SEQUENCE
                    {seq:5}{seq:5},     true,     SEVERAL_SEQUENCES
                    {seq:5}{dd},        true,     UNKNOWN_TOKEN
                    {seq:13},           true,     NO_SEQUENCE UNKNOWN_TOKEN
                    {seq:0},            true,     NO_SEQUENCE UNKNOWN_TOKEN
                    {{seq:5}},          true,     STRAY_BRACE
                    {yy{seq:5},         true,     STRAY_BRACE
                    {MM}{seq:5},        true,     MONTH_WITHOUT_YEAR
                    {MM}{seq:5},        false,
                    {seq:4},            true,     FEWER_THAN_FIVE_DIGITS
                    """)
    void R30_problemsOfAPattern(String pattern, boolean restarts, @Nullable String expected) {
        List<Problem> problems = expected == null
                ? List.of()
                : Arrays.stream(expected.split(" ")).map(Problem::valueOf).toList();

        assertThat(NumberPattern.problems(pattern, restarts)).containsExactlyInAnyOrderElementsOf(problems);
        if (problems.stream().anyMatch(Problem::isBlocking)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern(pattern, restarts));
        }
    }
}
