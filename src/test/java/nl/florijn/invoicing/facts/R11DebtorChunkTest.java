package nl.florijn.invoicing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.florijn.customers.CustomerId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Debtors in chunks of three. */
class R11DebtorChunkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            debtors         | linked  | chunks
            ''              | ''      | ''
            1 2 3 4 5       | ''      | 1-3; 4-5
            10 20 30 40     | 20 99   | 10-19 21-40; 20-20 99-99
            10 20 30 40 50  | 10 50   | 20-40; 10-10 50-50
            10 20           | 98 99   | 10-20
            """)
    void R11_linkedDebtorsGoTogether(String debtors, String linked, String chunks) {
        var words = DebtorChunk.over(ids(debtors), ids(linked), 3).stream()
                .map(R11DebtorChunkTest::inWords)
                .toList();

        assertThat(String.join("; ", words)).isEqualTo(chunks);
    }

    @RepeatedTest(50)
    void R11_eachDebtorIsInOneChunkAndLinkedOnesAreInTheSame() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var debtors = some(random, 40);
        var linked = some(random, 8);

        var chunks = DebtorChunk.over(debtors, linked, 3);

        assertThat(debtors)
                .as("seed %d", seed)
                .allSatisfy(debtor -> assertThat(chunksOf(chunks, debtor)).hasSize(1));
        assertThat(linked.stream()
                        .flatMap(debtor -> chunksOf(chunks, debtor).stream())
                        .distinct())
                .as("seed %d", seed)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(chunks.stream().mapToInt(DebtorChunk::debtors).sum())
                .as("seed %d", seed)
                .isEqualTo(debtors.size());
    }

    private static List<DebtorChunk> chunksOf(List<DebtorChunk> chunks, CustomerId debtor) {
        return chunks.stream().filter(chunk -> chunk.holds(debtor)).toList();
    }

    private static List<CustomerId> some(Random random, int most) {
        return random.longs(random.nextInt(most), 1, 60)
                .distinct()
                .sorted()
                .mapToObj(CustomerId::new)
                .toList();
    }

    private static List<CustomerId> ids(String numbers) {
        return Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .map(CustomerId::new)
                .toList();
    }

    private static String inWords(DebtorChunk chunk) {
        return String.join(
                " ",
                chunk.ranges().stream()
                        .map(range -> range.first().value() + "-" + range.last().value())
                        .toList());
    }
}
