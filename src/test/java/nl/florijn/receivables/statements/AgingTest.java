package nl.florijn.receivables.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is open by how long ago it was due. */
class AgingTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal ONE = new BigDecimal("1.00");

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @CsvSource({"-10,0", "0,0", "1,1", "30,1", "31,2", "60,2", "61,3", "90,3", "91,4", "4000,4"})
    void R39_whatWasDueSoManyDaysAgoIsInItsColumn(int daysAgo, int column) {
        var aging = Aging.of(Map.of(TODAY.minusDays(daysAgo), ONE), TODAY, ZERO);
        assertThat(columns(aging)[column]).isEqualTo(ONE);
        assertThat(sum(aging)).isEqualByComparingTo(ONE);
        assertThat(aging.overdue()).isEqualByComparingTo(column == 0 ? ZERO : ONE);
    }

    @Test
    void nothingOpenIsNothingInEachColumn() {
        assertThat(columns(Aging.of(Map.of(), TODAY, ZERO))).containsOnly(ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void R39_theColumnsComeToWhatIsOpen(int seed) {
        var random = new Random(seed);
        Map<LocalDate, BigDecimal> open = new HashMap<>();
        IntStream.range(0, random.nextInt(40))
                .forEach(one -> open.merge(
                        TODAY.minusDays(random.nextInt(-60, 200)),
                        BigDecimal.valueOf(random.nextInt(1, 100_000), 2),
                        BigDecimal::add));
        var total = open.values().stream().reduce(ZERO, BigDecimal::add);
        assertThat(sum(Aging.of(open, TODAY, ZERO))).isEqualByComparingTo(total);
    }

    private static BigDecimal sum(Aging aging) {
        return aging.notDue().add(aging.overdue());
    }

    private static BigDecimal[] columns(Aging aging) {
        return new BigDecimal[] {aging.notDue(), aging.upTo30(), aging.upTo60(), aging.upTo90(), aging.over90()};
    }
}
