package nl.florijn.catalog.interest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Interest by law in the Netherlands and Belgium (R44), as dated data: {@code interest/statutory-rates.csv}. */
final class StatutoryInterest {

    private static final String FILE = "/interest/statutory-rates.csv";
    private static final Map<String, InterestRate> BY_NAME = read();

    private StatutoryInterest() {}

    static Collection<InterestRate> all() {
        return BY_NAME.values();
    }

    /** Null: no law has such a name. */
    static @Nullable InterestRate of(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, InterestRate> read() {
        var known = new TreeMap<String, InterestRate>();
        try (var file = Objects.requireNonNull(StatutoryInterest.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(cells -> known.merge(cells[0], rate(cells), StatutoryInterest::both));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    private static InterestRate rate(String[] cells) {
        var dated = new DatedInterest(LocalDate.parse(cells[2]), new BigDecimal(cells[4]));
        var details = new InterestRateDetails(cells[0], InterestKind.valueOf(cells[1]), List.of(dated));
        return new InterestRate(null, details, LocalDate.parse(cells[3]), 0);
    }

    private static InterestRate both(InterestRate one, InterestRate other) {
        var rates = new ArrayList<>(one.details().rates());
        rates.addAll(other.details().rates());
        var until = Stream.of(one.knownUntil(), other.knownUntil())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new InterestRate(
                null,
                new InterestRateDetails(one.details().name(), one.details().kind(), rates),
                until,
                0);
    }
}
