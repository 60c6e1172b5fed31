package nl.florijn.invoicing.warnings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines make the total of a draft unusual (R12), beside the invoices that it is compared with.
 *
 * @param from date of the first of those invoices
 * @param to date of the last
 * @param invoices how many they are
 * @param departures what is otherwise than usual, the largest difference first
 */
public record UnusualTotal(LocalDate from, LocalDate to, int invoices, List<Departure> departures) {

    public UnusualTotal {
        departures = List.copyOf(departures);
    }

    /**
     * Something that is billed otherwise than usual; amounts are without VAT.
     *
     * @param subscription null: it is of none
     * @param since first day that it is billed for now; null: it has no days, or is not billed now
     * @param usual the median of what it came to on those invoices, 0 where it was missing
     */
    public record Departure(
            String description,
            @Nullable SubscriptionId subscription,
            @Nullable LocalDate since,
            BigDecimal now,
            BigDecimal usual) {

        public BigDecimal difference() {
            return now.subtract(usual);
        }
    }

    /** @param before the invoices that the total was compared with; at least one */
    static UnusualTotal of(Invoice draft, Collection<Invoice> before) {
        Map<Object, Thing> things = new LinkedHashMap<>();
        for (var line : draft.lines()) {
            things.computeIfAbsent(key(line), key -> new Thing(line)).addNow(line);
        }
        var number = 0;
        for (var invoice : before) {
            for (var line : invoice.lines()) {
                things.computeIfAbsent(key(line), key -> new Thing(line)).addBefore(number, line.net());
            }
            number++;
        }
        var dates = before.stream().map(Invoice::date).sorted().toList();
        return new UnusualTotal(
                dates.getFirst(),
                dates.getLast(),
                before.size(),
                things.values().stream()
                        .map(thing -> thing.departure(before.size()))
                        .filter(departure -> departure.difference().signum() != 0)
                        .sorted(Comparator.comparing(
                                (Departure departure) -> departure.difference().abs(), Comparator.reverseOrder()))
                        .toList());
    }

    /** What is given back or added for earlier days is told apart from what is billed anew. */
    private static Object key(InvoiceLine line) {
        var subscription = line.subscriptionId();
        return subscription == null ? line.description() : List.of(subscription, line.reason() != null);
    }

    /** What some lines of one subscription, or of one description, come to on each invoice. */
    private static final class Thing {

        private final InvoiceLine first;
        private final Map<Integer, BigDecimal> before = new LinkedHashMap<>();
        private @Nullable LocalDate since;
        private BigDecimal now = BigDecimal.ZERO;

        Thing(InvoiceLine first) {
            this.first = first;
        }

        void addNow(InvoiceLine line) {
            now = now.add(line.net());
            var from = line.from();
            if (from != null && (since == null || from.isBefore(since))) {
                since = from;
            }
        }

        void addBefore(int invoice, BigDecimal net) {
            before.merge(invoice, net, BigDecimal::add);
        }

        Departure departure(int invoices) {
            return new Departure(first.description(), first.subscriptionId(), since, now, median(invoices));
        }

        /** The middle one, or the lower of the middle two: an amount that was billed. */
        private BigDecimal median(int invoices) {
            List<BigDecimal> sorted = new ArrayList<>(before.values());
            while (sorted.size() < invoices) {
                sorted.add(BigDecimal.ZERO);
            }
            sorted.sort(Comparator.naturalOrder());
            return sorted.get((invoices - 1) / 2);
        }
    }
}
