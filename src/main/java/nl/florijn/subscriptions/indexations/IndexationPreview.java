package nl.florijn.subscriptions.indexations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import nl.florijn.billing.periods.Interval;
import nl.florijn.subscriptions.SubscriptionId;

/**
 * What an indexation would do.
 *
 * @param subscriptions how many pay more on its date
 * @param entries how many entries of the price list it raises
 * @param sums what those subscriptions cost together, for each interval and currency
 * @param first the first 200 of them
 * @param version another one when it would raise anything else, or to other prices, in the rows that are not shown too
 */
public record IndexationPreview(int subscriptions, int entries, List<Sum> sums, List<Row> first, int version) {

    private static final int SHOWN = 200;

    /** As many digits as a version in {@code If-Match} has. */
    private static final int VERSIONS = 1_000_000_000;

    /** Net amounts for a whole interval, less discount. */
    public record Sum(Interval interval, String currency, BigDecimal before, BigDecimal after) {

        Sum plus(Sum other) {
            return new Sum(interval, currency, before.add(other.before), after.add(other.after));
        }
    }

    /** One subscription, with its unit price before and after. */
    public record Row(
            SubscriptionId id,
            String customer,
            String description,
            Interval interval,
            String currency,
            BigDecimal quantity,
            BigDecimal before,
            BigDecimal after) {}

    private record Kind(Interval interval, String currency) {}

    static IndexationPreview of(List<IndexedSubscription> raised, int entries) {
        Map<Kind, Sum> sums = new LinkedHashMap<>();
        for (var subscription : raised) {
            var sum = subscription.sum();
            sums.merge(new Kind(sum.interval(), sum.currency()), sum, Sum::plus);
        }
        return new IndexationPreview(
                raised.size(),
                entries,
                new ArrayList<>(sums.values()),
                raised.stream().limit(SHOWN).map(IndexedSubscription::row).toList(),
                version(raised, entries));
    }

    /** The same on every node: a checksum of what becomes of each price. */
    private static int version(List<IndexedSubscription> raised, int entries) {
        var sum = new CRC32();
        sum.update(Integer.toString(entries).getBytes(UTF_8));
        raised.forEach(one -> sum.update(one.inShort().getBytes(UTF_8)));
        return (int) (sum.getValue() % VERSIONS);
    }
}
