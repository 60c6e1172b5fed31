package nl.florijn.customers;

import static nl.florijn.customers.CustomerColumns.NUMBER;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.OncePerFile;

/** The customer numbers of a file: each for one customer only, and given by Florijn where they are left out. */
final class FileNumbers {

    private final PartnerId partner;
    private final CsvFile file;
    private final JooqCustomerImportRepository customers;
    private final JooqCustomerNumberRepository counter;
    private final OncePerFile numbers = new OncePerFile();
    private final Map<String, String> owners = new HashMap<>();
    private long highest;
    private boolean counting;

    FileNumbers(
            PartnerId partner,
            CsvFile file,
            JooqCustomerImportRepository customers,
            JooqCustomerNumberRepository counter) {
        this.partner = partner;
        this.file = file;
        this.customers = customers;
        this.counter = counter;
    }

    /** Finds out whose the numbers of these rows are. */
    void load(Collection<CsvRow> rows) {
        owners.putAll(customers.referencesByNumber(partner, CsvRow.values(rows, NUMBER)));
    }

    void check(CsvRow row, String reference) {
        var number = row.find(NUMBER);
        if (number == null) {
            return;
        }
        raise(number);
        if (numbers.isFirst(row, NUMBER, number, "DOUBLE_NUMBER")
                && !owners.getOrDefault(number, reference).equals(reference)) {
            row.fault(NUMBER, "ALREADY_EXISTS", "Another customer already has the number '" + number + "'.");
        }
    }

    /** The one after the highest of books and file, wherever in the file that stands. */
    String next() {
        if (!counting) {
            file.peek(NUMBER, this::raise);
            highest = Math.max(highest, counter.free(partner, CustomerNumbers.FIRST) - 1);
            counting = true;
        }
        highest++;
        return Long.toString(highest);
    }

    /** Customers that come later are counted on from here. */
    void settle() {
        if (file.isClean() && highest >= CustomerNumbers.FIRST) {
            counter.raise(partner, highest + 1);
        }
    }

    private void raise(String number) {
        if (CustomerNumbers.COUNTED.matcher(number).matches()) {
            highest = Math.max(highest, Long.parseLong(number));
        }
    }
}
