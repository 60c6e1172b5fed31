package nl.florijn.customers.intake;

import static nl.florijn.customers.intake.CustomerColumns.NUMBER;
import static nl.florijn.customers.intake.CustomerColumns.REFERENCE;

import java.util.Collection;
import nl.florijn.banking.KeyText;
import nl.florijn.customers.CustomerNumbers;
import nl.florijn.customers.JooqCustomerNumberRepository;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.OncePerFile;
import nl.florijn.platform.csv.UniqueKeys;

/** The customer numbers of a file: each for one customer only, and given by Florijn where they are left out. */
final class FileNumbers {

    private final PartnerId partner;
    private final CsvFile file;
    private final JooqCustomerImportRepository customers;
    private final JooqCustomerNumberRepository counter;
    private final OncePerFile numbers = new OncePerFile();
    private final UniqueKeys keys;
    private long highest;
    private boolean counting;

    FileNumbers(CustomerFile file, JooqCustomerImportRepository customers, JooqCustomerNumberRepository counter) {
        partner = file.partner();
        this.file = file.rows();
        this.customers = customers;
        this.counter = counter;
        keys = new UniqueKeys(file.rows(), REFERENCE, NUMBER);
    }

    /** Finds out whose the numbers of these rows are. */
    void load(Collection<CsvRow> rows) {
        var wanted = CsvRow.values(rows, NUMBER);
        keys.load(wanted, customers.referencesByNumber(partner, wanted));
    }

    void check(CsvRow row, String reference) {
        var number = row.find(NUMBER);
        if (number == null) {
            return;
        }
        raise(number);
        if (numbers.isFirst(row, NUMBER, number, "DOUBLE_NUMBER") && !keys.isFree(number, reference)) {
            row.fault(NUMBER, "ALREADY_EXISTS", "Another customer already has the number '" + number + "'.");
        }
    }

    /** Takes numbers from those that get others, so that rows of this batch can have them. */
    void change() {
        customers.releaseNumbers(partner, keys.takenOver());
    }

    /** The one after the highest of books and file, wherever in the file that stands. */
    String next() {
        if (!counting) {
            file.peek(NUMBER, number -> raise(KeyText.of(number)));
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
