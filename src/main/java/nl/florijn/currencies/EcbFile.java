package nl.florijn.currencies;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.florijn.money.ExchangeRate;

/** The files in which the ECB publishes its reference rates: XML, CSV, and CSV in a ZIP; of one day or of many. */
final class EcbFile {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern RATE = Pattern.compile("\\d{1,7}(\\.\\d{1,10})?");
    // Within these every rate between two currencies fits an ExchangeRate and is good for the cent.
    private static final BigDecimal LOWEST = new BigDecimal("0.1");
    private static final int FIRST_YEAR = 1999;
    private static final int LAST_YEAR = 2999;

    private final List<DayRate> rates = new ArrayList<>();

    private EcbFile() {}

    /** @return all rates of the file, at least one */
    static List<DayRate> read(byte[] content) throws UnreadableRates {
        var file = new EcbFile();
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
        return file.rates;
    }

    void add(LocalDate date, String currency, String rate) throws UnreadableRates {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new UnreadableRates("'%s' is no currency code.".formatted(shortened(currency)));
        }
        if (!RATE.matcher(rate).matches() || new BigDecimal(rate).compareTo(LOWEST) < 0) {
            throw new UnreadableRates(
                    "'%s' is no rate of %s for one euro on %s.".formatted(shortened(rate), currency, date));
        }
        rates.add(new DayRate(date, currency, ExchangeRate.of(rate).toDecimal()));
    }

    /** A day on which rates can have been published: the euro is there since 1999. */
    static LocalDate inTheTimeOfTheEuro(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("There are no rates of " + date + ".");
        }
        return date;
    }

    static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
