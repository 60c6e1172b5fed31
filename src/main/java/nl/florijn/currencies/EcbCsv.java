package nl.florijn.currencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * {@code eurofxref-hist.csv}, with a row a day, and {@code eurofxref.csv}, with one row whose date is written out. The
 * first row names the currencies; a currency without rate has {@code N/A}.
 */
final class EcbCsv {

    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    private static final String NO_RATE = "N/A";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EcbCsv() {}

    static void read(byte[] content, EcbFile file) throws UnreadableRates {
        var text = new String(content, UTF_8);
        var rows = (text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text)
                .lines()
                .filter(row -> !row.isBlank())
                .toList();
        if (rows.isEmpty() || !cells(rows.getFirst())[0].equals("Date")) {
            throw new UnreadableRates(
                    "The file is none of the ECB's: it is no XML, and its first column is not 'Date'.");
        }
        var currencies = cells(rows.getFirst());
        for (var row : rows.subList(1, rows.size())) {
            addDay(cells(row), currencies, file);
        }
    }

    private static void addDay(String[] cells, String[] currencies, EcbFile file) throws UnreadableRates {
        var date = date(cells[0]);
        if (cells.length > currencies.length) {
            throw new UnreadableRates("The row of %s has more cells than the first row.".formatted(date));
        }
        for (var i = 1; i < cells.length; i++) {
            if (!cells[i].isEmpty() && !cells[i].equals(NO_RATE)) {
                file.add(date, currencies[i], cells[i]);
            }
        }
    }

    private static LocalDate date(String text) throws UnreadableRates {
        for (var form : DATES) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        throw new UnreadableRates("'%s' is no day of rates.".formatted(EcbFile.shortened(text)));
    }

    private static String[] cells(String row) {
        var cells = row.strip().split(",", -1);
        for (var i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }
}
