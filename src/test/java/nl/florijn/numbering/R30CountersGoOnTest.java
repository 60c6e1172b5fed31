package nl.florijn.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown is what is given, whatever pattern comes after another (R30). */
class R30CountersGoOnTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 28);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);
    private static final List<String> PATTERNS = List.of(
            "FA-{seq:5}", "FA-{yy}{seq:5}", "FA-{yy}{MM}{seq:5}", "{yyyy}{seq:6}", "{yyyy}{MM}-{seq:4}", "{seq:6}");

    /** A desk where numbers are given, the series in memory. */
    private static final class Desk {

        private final Set<String> given = new HashSet<>();
        private NumberSeries series;
        private @Nullable GivenNumber last;

        Desk(String pattern, long next) {
            series = new NumberSeries(SeriesCode.INVOICE, pattern, true, next, null, null, 1);
        }

        private UsedNumbers used() {
            return new UsedNumbers(
                    numbers -> numbers.stream().filter(given::contains).toList());
        }

        private SeriesCounter counter() {
            return new SeriesCounter(series, used());
        }

        long next(LocalDate today) {
            return counter().sequence(series.dayOfNext(today));
        }

        List<String> shown(LocalDate today) {
            return counter().nextFive(series.dayOfNext(today));
        }

        void change(LocalDate today, String pattern, boolean restarts, long next) {
            var check = new FieldCheck();
            var changed = new Renumbering(today, used())
                    .changed(series, pattern, restarts, next, check, Renumbering.Fields.INVOICES);
            check.done();
            series = changed;
        }

        void change(LocalDate today, String pattern) {
            change(today, pattern, series.restarts(), next(today));
        }

        NumberPattern pattern() {
            return new NumberPattern(series.requiredPattern(), series.restarts());
        }

        /** Reckoned the plain way. */
        long firstFree(long sequence, LocalDate date) {
            var free = sequence;
            while (given.contains(pattern().format(free, date))) {
                free++;
            }
            return free;
        }

        String give(LocalDate date) {
            var counter = counter();
            var number = counter.take(date);
            assertThat(given.add(number)).as("%s is given once", number).isTrue();
            last = new GivenNumber(counter.lastGiven(), date);
            series = counter.series();
            return number;
        }

        /** @param before the number that was given before the last */
        void takeBack(String number, @Nullable GivenNumber before) {
            given.remove(number);
            var counter = counter();
            counter.takeBack(Objects.requireNonNull(last).sequence(), before);
            series = counter.series();
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    before,             after,              same year,    new year
                    FA-{seq:5},         FA-{yy}{seq:5},     FA-2600044,   FA-2700044
                    FA-{seq:5},         FA-{yy}{MM}{seq:5}, FA-261200044, FA-270100044
                    FA-{yy}{seq:5},     FA-{seq:5},         FA-00044,     FA-00001
                    FA-{yy}{seq:5},     FA-{yy}{MM}{seq:5}, FA-261200044, FA-270100001
                    FA-{yy}{MM}{seq:5}, FA-{yy}{seq:5},     FA-2600044,   FA-2700001
                    FA-{yy}{MM}{seq:5}, FA-{seq:5},         FA-00044,     FA-00001
                    FA-{yy}{seq:5},     N{yy}{seq:5},       N2600044,     N2700001
                    """)
    void R30_aNewPatternGoesOnWithTheCounter(String before, String after, String sameYear, String newYear) {
        for (var today : List.of(DECEMBER, JANUARY)) {
            var desk = new Desk(before, 43);
            desk.give(DECEMBER);
            var next = desk.next(today);

            desk.change(today, after);

            assertThat(desk.next(today)).as("the counter goes on").isEqualTo(next);
            assertThat(desk.shown(today)).startsWith(today == DECEMBER ? sameYear : newYear);
            assertThat(desk.give(today)).isEqualTo(today == DECEMBER ? sameYear : newYear);
        }
    }

    @Test
    void R30_backAgainIsNoClash() {
        var desk = new Desk("FA-{yy}{seq:5}", 43);
        assertThat(desk.give(DECEMBER)).isEqualTo("FA-2600043");
        desk.change(DECEMBER, "FA-{seq:5}");
        assertThat(desk.give(DECEMBER)).isEqualTo("FA-00044");
        desk.change(DECEMBER, "FA-{yy}{seq:5}");
        assertThat(desk.give(DECEMBER)).isEqualTo("FA-2600045");
    }

    @Test
    void R30_numbersOfFormerDaysArePassedOver() {
        var desk = new Desk("FA-{seq:5}", 1);
        for (var i = 0; i < 3000; i++) {
            desk.give(DECEMBER);
        }
        desk.change(DECEMBER, "FA-{yy}{seq:5}");
        desk.give(DECEMBER);

        assertThat(desk.next(JANUARY)).isEqualTo(1);
        desk.change(JANUARY, "FA-{seq:5}");

        assertThat(desk.shown(JANUARY)).startsWith("FA-03001", "FA-03002");
        assertThat(desk.give(JANUARY)).isEqualTo("FA-03001");
    }

    @Test
    void R30_theOldYearIsNumberedToItsEndAfterAChangeInTheNew() {
        var desk = new Desk("FA-{yy}{seq:5}", 43);
        desk.give(DECEMBER);
        desk.change(JANUARY, "N{yy}{seq:5}");

        assertThat(desk.give(DECEMBER.plusDays(3))).isEqualTo("N2600044");
        assertThat(desk.give(JANUARY)).isEqualTo("N2700001");
    }

    @Test
    void R30_restartingTurnedOffAndOnAgain() {
        var desk = new Desk("FA-{yy}{seq:5}", 43);
        desk.give(DECEMBER);
        desk.change(DECEMBER, "FA-{yy}{seq:5}", false, 44);
        assertThat(desk.give(JANUARY)).isEqualTo("FA-2700044");
        desk.change(JANUARY, "FA-{yy}{seq:5}", true, 45);

        assertThat(desk.give(JANUARY)).isEqualTo("FA-2700045");
        assertThat(desk.give(JANUARY.plusYears(1))).isEqualTo("FA-2800001");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    set to, given,      not before
                    1,      FA-2700001, 2026-12-28
                    5000,   FA-2705000, 2027-01-01
                    """)
    void R32_whatIsTakenBackComesNextAlsoWhereTheSeriesWasSet(long next, String number, LocalDate notBefore) {
        var desk = new Desk("FA-{yy}{seq:5}", 1234);
        desk.give(DECEMBER);
        var before = desk.last;
        if (next > 1) {
            desk.change(JANUARY, "FA-{yy}{seq:5}", true, next);
        }
        assertThat(desk.give(JANUARY)).isEqualTo(number);

        desk.takeBack(number, before);

        assertThat(desk.series.lastDate()).isEqualTo(notBefore);
        assertThat(desk.give(JANUARY)).isEqualTo(number);
    }

    @Test
    void R32_theFirstNumberOfAllThatIsTakenBackComesNext() {
        var desk = new Desk("FA-{yy}{seq:5}", 43);
        desk.takeBack(desk.give(DECEMBER), null);
        assertThat(desk.give(DECEMBER)).isEqualTo("FA-2600043");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    pattern,        next, code
                    FA-{yy}{seq:5}, 43,   NUMBER_IN_USE
                    FA-{yy}{seq:5}, 1,    NUMBER_IN_USE
                    FA-{seq:5},     1,    NUMBER_IN_USE
                    {seq:1},        44,   NEXT_DOES_NOT_FIT
                    {seq:1},        14,   NEXT_DOES_NOT_FIT
                    {yy}-{seq:3},   1000, NEXT_DOES_NOT_FIT
                    {seq:6},        3599974, NEXT_DOES_NOT_FIT
                    X{seq:6}-{yy},  3599973,
                    X{seq:6}-{yy},  1000000,
                    FA-{yy}{seq:5}, 99999,
                    FA-{yy}{seq:5}, 500,
                    """)
    void R30_whatCannotComeNextIsRefused(String pattern, long next, @Nullable String code) {
        var desk = new Desk("FA-{yy}{seq:5}", 43);
        desk.give(DECEMBER);

        if (code == null) {
            desk.change(DECEMBER, pattern, true, next);
            assertThat(desk.next(DECEMBER)).isEqualTo(next);
            assertThat(desk.give(DECEMBER)).isEqualTo(desk.pattern().format(next, DECEMBER));
        } else {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> desk.change(DECEMBER, pattern, true, next))
                    .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo(code));
            assertThat(desk.give(DECEMBER)).isEqualTo("FA-2600044");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void R30_shownIsGivenWithoutGapOrDoubleWhateverComesAfterAnother(long seed) {
        var random = new Random(seed);
        var desk = new Desk("FA-{yy}{seq:5}", 1);
        var today = DECEMBER;
        for (var step = 0; step < 1500; step++) {
            var what = "seed %d, step %d: %s".formatted(seed, step, desk.series);
            switch (random.nextInt(6)) {
                case 0 -> changeSomehow(desk, today, random, what);
                case 1 -> today = today.plusDays(random.nextInt(1, 40));
                default -> giveSomehow(desk, today, random, what);
            }
        }
        assertThat(desk.given).as("seed %d", seed).hasSizeGreaterThan(800);
    }

    private static void changeSomehow(Desk desk, LocalDate today, Random random, String what) {
        var day = desk.series.dayOfNext(today);
        var next = desk.next(today);
        var pattern = new NumberPattern(PATTERNS.get(random.nextInt(PATTERNS.size())), random.nextInt(4) > 0);
        if (next <= pattern.lastSequence()) {
            desk.change(today, pattern.text(), pattern.restarts(), next);
            assertThat(desk.next(today)).as(what).isEqualTo(desk.firstFree(next, day));
        }
    }

    private static void giveSomehow(Desk desk, LocalDate today, Random random, String what) {
        var day = desk.series.dayOfNext(today);
        var shown = desk.shown(today);
        assertThat(desk.give(day)).as(what).isEqualTo(shown.getFirst());
        assertThat(desk.shown(today)).as(what).startsWith(shown.get(1), shown.get(2));
        var later = day.plusDays(random.nextInt(60));
        var restarts = !desk.pattern().restartKey(day).equals(desk.pattern().restartKey(later));
        var expected = desk.firstFree(restarts ? 1 : desk.next(today), later);
        if (random.nextInt(3) == 0) {
            assertThat(desk.give(later)).as(what).isEqualTo(desk.pattern().format(expected, later));
        }
    }
}
