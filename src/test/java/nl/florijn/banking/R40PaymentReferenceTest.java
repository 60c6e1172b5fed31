package nl.florijn.banking;

import static nl.florijn.banking.ReferenceScheme.NL;
import static nl.florijn.banking.ReferenceScheme.NONE;
import static nl.florijn.banking.ReferenceScheme.OGM;
import static nl.florijn.banking.ReferenceScheme.RF;
import static nl.florijn.banking.ReferenceScheme.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class R40PaymentReferenceTest {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int[] WEIGHTS = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            scheme, number,         figures,         reference
            OGM,    FA-1234567890,  1234567890,      +++123/4567/89002+++
            OGM,    0-909337554,    0909337554,      +++090/9337/55493+++
            OGM,    97,             97,              +++000/0000/09797+++
            OGM,    FA-2700001,     2700001,         +++000/2700/00106+++
            OGM,    A00001,         1000000,         +++000/1000/00027+++
            RF,     539007547034,   539007547034,    RF18539007547034
            RF,     fa-27/00001,    2700001,         RF84FA2700001
            RF,     É.F 1,          1,               RF10EF1
            NL,     56789012345,    000056789012345, 5000056789012345
            NL,     FA-2700001,     2700001,         9000000002700001
            TEXT,   FA-2700001,     2700001,         FA-2700001
            """)
    void R40_eachSchemeMakesItsReferenceOfTheNumber(
            ReferenceScheme scheme, String number, String figures, String reference) {
        assertThat(scheme.references(new ReferredNumber(number, figures)).findFirst())
                .contains(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "+++123/4567/89002+++, +++123/4567/89002+++",
        "123456789002,         +++123/4567/89002+++",
        "123/4567/89002,       +++123/4567/89002+++",
        "***090/9337/55493***, +++090/9337/55493+++",
        "RF18 5390 0754 7034,  RF18539007547034",
        "rf18539007547034,     RF18539007547034",
        "5000 0567 8901 2345,  5000056789012345"
    })
    void R40_whateverSignsItIsReadAsOneForm(String written, String form) {
        assertThat(PaymentReference.structured(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FA-2700001",
                "+++123/4567/89003+++", // check digits of another
                "+++000/0000/09700+++", // nothing left is written 97
                "RF19539007547034",
                "RF18",
                "RF185390075470341234567890123", // too long
                "6000056789012345",
                "١٢٣٤٥٦٧٨٩٠٠٢" // no digits of ours
            })
    void R40_whatDoesNotCheckIsNoReference(String written) {
        assertThat(PaymentReference.structured(written)).isNull();
    }

    @Test
    void R40_onPaperBareOnesStandInGroups() {
        assertThat(PaymentReference.printed("+++123/4567/89002+++")).isEqualTo("+++123/4567/89002+++");
        assertThat(PaymentReference.printed("RF18539007547034")).isEqualTo("RF18 5390 0754 7034");
        assertThat(PaymentReference.printed("5000056789012345")).isEqualTo("5000 0567 8901 2345");
        assertThat(PaymentReference.printed("FA-2700001")).isEqualTo("FA-2700001");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OGM, 10, true
            OGM, 11, false
            NL,  15, true
            NL,  16, false
            RF,  21, true
            RF,  22, false
            TEXT, 60, true
            NONE, 60, true
            """)
    void R40_aSchemeHasSoMuchRoom(ReferenceScheme scheme, int digits, boolean holds) {
        var number = new ReferredNumber("9".repeat(digits), "9".repeat(digits));

        assertThat(scheme.holds(number)).isEqualTo(holds);
        assertThat(scheme.references(number).findAny().isPresent()).isEqualTo(holds && scheme != NONE);
        assertThat(OGM.holds(new ReferredNumber("FA-0000000000042", "0000000000042")))
                .as("zeros in front take no room")
                .isTrue();
    }

    @Test
    void R40_numbersThatLookAlikeGetAnotherDigitInFront() {
        var number = new ReferredNumber("FA-2700001", "2700001");

        assertThat(OGM.references(number))
                .hasSize(10)
                .startsWith("+++000/2700/00106+++", "+++100/2700/00140+++", "+++200/2700/00174+++")
                .doesNotHaveDuplicates()
                .allSatisfy(reference ->
                        assertThat(PaymentReference.structured(reference)).isEqualTo(reference));
        assertThat(RF.references(number).skip(1)).first().asString().endsWith("1FA2700001");
        assertThat(NL.references(number)).hasSize(10).doesNotHaveDuplicates();
        assertThat(TEXT.references(number)).containsExactly("FA-2700001");
        assertThat(OGM.references(new ReferredNumber("9000000001", "9000000001")))
                .as("nothing fits before it")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OGM", "RF", "NL"})
    void R40_whateverPartOfItIsTypedFindsIt(ReferenceScheme scheme) {
        var reference = scheme.references(new ReferredNumber("FA-2700001", "2700001"))
                .findFirst()
                .orElseThrow();
        var bare = reference.replaceAll("[^A-Z0-9]", "");
        for (var length = 4; length <= bare.length(); length++) {
            var typed = bare.substring(0, length);
            assertThat(PaymentReference.beginnings(typed)).as(typed).anyMatch(reference::startsWith);
            assertThat(PaymentReference.beginnings(PaymentReference.printed(typed)))
                    .as(typed)
                    .anyMatch(reference::startsWith);
        }
        assertThat(PaymentReference.beginnings("+++")).isEmpty();
        assertThat(PaymentReference.beginnings("000")).as("too short to tell").isEmpty();
    }

    @RepeatedTest(200)
    void R40_oneWrongDigitOrTwoSwappedAreFound() {
        var belgian = PaymentReference.belgian(digits(10)).replaceAll("[^0-9]", "");
        var international = PaymentReference.iso11649(any(1 + random.nextInt(21)));
        for (var written : List.of(belgian, international)) {
            wrongDigits(written)
                    .forEach(wrong -> assertThat(PaymentReference.structured(wrong))
                            .as("seed %d: %s for %s", seed, wrong, written)
                            .isNull());
            swapped(written, written.length())
                    .forEach(wrong -> assertThat(PaymentReference.structured(wrong))
                            .as("seed %d: %s for %s", seed, wrong, written)
                            .isNull());
        }
    }

    /** Modulo 11 in one digit: what leaves 1 and what leaves 10 have the same, everything else is found. */
    @RepeatedTest(200)
    void R40_oneWrongDigitOrTwoNeighboursSwappedAreFoundWhereElevenAllowsIt() {
        var written = PaymentReference.dutch(digits(15));
        var twins = Set.of(1, 10);
        Stream.concat(
                        wrongDigits(written).stream(),
                        swapped(written.substring(1), 1).stream().map(rest -> written.charAt(0) + rest))
                .filter(wrong -> PaymentReference.structured(wrong) != null)
                .forEach(missed -> {
                    assertThat(missed).startsWith("1");
                    assertThat(Set.of(rest(missed.substring(1)), rest(written.substring(1))))
                            .as("seed %d: %s for %s", seed, missed, written)
                            .isEqualTo(twins);
                });
    }

    private static int rest(String digits) {
        return IntStream.range(0, digits.length())
                        .map(i -> WEIGHTS[i + WEIGHTS.length - digits.length()] * (digits.charAt(i) - '0'))
                        .sum()
                % 11;
    }

    private static List<String> wrongDigits(String written) {
        return IntStream.range(0, written.length())
                .filter(place -> Character.isDigit(written.charAt(place)))
                .boxed()
                .flatMap(place -> "0123456789"
                        .chars()
                        .filter(digit -> digit != written.charAt(place))
                        .mapToObj(digit -> with(written, place, (char) digit)))
                .toList();
    }

    /** Two digits that differ in each other's place, at most so far apart. */
    private static List<String> swapped(String written, int apart) {
        return IntStream.range(0, written.length())
                .boxed()
                .flatMap(one -> IntStream.rangeClosed(one + 1, Math.min(one + apart, written.length() - 1))
                        .filter(other -> written.charAt(one) != written.charAt(other)
                                && Character.isDigit(written.charAt(one))
                                && Character.isDigit(written.charAt(other)))
                        .mapToObj(other -> with(with(written, one, written.charAt(other)), other, written.charAt(one))))
                .toList();
    }

    private static String with(String written, int place, char letter) {
        return written.substring(0, place) + letter + written.substring(place + 1);
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
    }

    private String any(int count) {
        return random.ints(count, 0, LETTERS_AND_DIGITS.length())
                .mapToObj(i -> LETTERS_AND_DIGITS.substring(i, i + 1))
                .reduce("", String::concat);
    }
}
