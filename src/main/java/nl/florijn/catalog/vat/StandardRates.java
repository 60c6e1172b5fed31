package nl.florijn.catalog.vat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The standard rates of VAT of the countries of the EU (R20), as dated data: {@code vat/standard-rates.csv}. */
final class StandardRates {

    private static final String FILE = "/vat/standard-rates.csv";
    private static final Map<String, List<VatRate>> BY_COUNTRY = read();

    private StandardRates() {}

    /** ISO 3166-1 alpha-2, in the order of the alphabet. */
    static Set<String> countries() {
        return BY_COUNTRY.keySet();
    }

    /** In the order of their dates. */
    static List<VatRate> of(String country) {
        return Objects.requireNonNull(BY_COUNTRY.get(country), country);
    }

    private static Map<String, List<VatRate>> read() {
        try (var file = Objects.requireNonNull(StandardRates.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(groupingBy(
                            cells -> cells[0],
                            TreeMap::new,
                            mapping(
                                    cells -> VatRate.of(cells[1], cells[2]),
                                    collectingAndThen(
                                            toList(),
                                            rates -> rates.stream()
                                                    .sorted(Comparator.comparing(VatRate::from))
                                                    .toList()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
