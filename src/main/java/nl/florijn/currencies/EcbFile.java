package nl.florijn.currencies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.florijn.money.ExchangeRate;

/** The files in which the ECB publishes its reference rates: XML, CSV, and CSV in a ZIP; of one day or of many. */
final class EcbFile {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    static final int DIGITS = 7; // before the point
    private static final Pattern RATE = Pattern.compile("\\d{1," + DIGITS + "}(\\.\\d{1,10})?");
    // Within these every rate between two currencies fits an ExchangeRate and is good for the cent.
    static final BigDecimal LOWEST = new BigDecimal("0.1");
    static final String EURO = "EUR";
    static final int FIRST_YEAR = 1999;
    // All rates since then are 300,000.
    private static final int MOST = 500_000;

    private final LocalDate last;
    private final Map<Key, DayRate> rates = new LinkedHashMap<>();

    private record Key(LocalDate date, String currency) {}

    private EcbFile(LocalDate last) {
        this.last = last;
    }

    /**
     * @param last the last day that rates can be of
     * @return all rates of the file, at least one, each day and currency once
     */
    static Collection<DayRate> read(byte[] content, LocalDate last) throws UnreadableRates {
        var file = new EcbFile(last);
        if (EcbZip.isZip(content)) {
            EcbCsv.read(EcbZip.onlyEntry(content), file);
        } else if (EcbXml.isXml(content)) {
            EcbXml.read(content, file);
        } else {
            EcbCsv.read(content, file);
        }
        if (file.rates.isEmpty()) {
            throw new UnreadableRates("The file holds no rates.");
        }
        return file.rates.values();
    }

    void add(LocalDate date, String currency, String rate) throws UnreadableRates {
        if (date.getYear() < FIRST_YEAR || date.isAfter(last)) {
            throw new UnreadableRates(
                    "There are no rates of %s: they begin in %d and reach until %s.".formatted(date, FIRST_YEAR, last));
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw new UnreadableRates("'%s' is no currency code.".formatted(shortened(currency)));
        }
        if (currency.equals(EURO)) {
            throw new UnreadableRates("EUR on %s: all rates are for one euro, which has none itself.".formatted(date));
        }
        if (!RATE.matcher(rate).matches() || new BigDecimal(rate).compareTo(LOWEST) < 0) {
            throw new UnreadableRates(
                    "'%s' is no rate of %s for one euro on %s.".formatted(shortened(rate), currency, date));
        }
        keep(new DayRate(date, currency, ExchangeRate.of(rate).toDecimal()));
    }

    private void keep(DayRate rate) throws UnreadableRates {
        var other = rates.put(new Key(rate.date(), rate.currency()), rate);
        if (other != null && !other.equals(rate)) {
            throw new UnreadableRates("%s has two rates on %s.".formatted(rate.currency(), rate.date()));
        }
        if (rates.size() > MOST) {
            throw new UnreadableRates("The file holds more than %,d rates.".formatted(MOST));
        }
    }

    static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
