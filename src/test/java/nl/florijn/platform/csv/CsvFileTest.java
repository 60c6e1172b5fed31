package nl.florijn.platform.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are read strictly, with each fault at its row. */
class CsvFileTest {

    private static final Column<String> NAME = Column.required("name", Cells.text(20));
    private static final Column<BigDecimal> PRICE = Column.optional("price", Cells.amount(9, 4));
    private static final List<Column<?>> COLUMNS = List.of(NAME, PRICE);

    private final CsvFaults faults = new CsvFaults();
    private final List<CsvRow> rows = new ArrayList<>();

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        read("name,price\r\nāşğ€,1.50\r\n\r\n,\r\n\"two\nlines, \"\"q\"\"\",\r\nlast,2");

        assertThat(faults.listed()).isEmpty();
        assertThat(rows).extracting(CsvRow::number).containsExactly(2, 5, 6);
        assertThat(rows).extracting(row -> row.get(NAME)).containsExactly("āşğ€", "two\nlines, \"q\"", "last");
        assertThat(rows)
                .extracting(row -> row.find(PRICE))
                .containsExactly(new BigDecimal("1.5000"), null, new BigDecimal("2.0000"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        read("\uFEFF\"name\"\nHosting\n");

        assertThat(faults.listed()).isEmpty();
        assertThat(rows).hasSize(1);
    }

    @Test
    void cellsArePlainDataWhateverTheyBeginWith() {
        read("name\n=1+1\n@cmd\n-2\n");

        assertThat(rows).extracting(row -> row.get(NAME)).containsExactly("=1+1", "@cmd", "-2");
    }

    @Test
    void textInAnotherEncodingIsToldAtItsRowAndColumn() {
        read("name,price\nCafé Zürich,1\nplain,2\nRené,3\n".getBytes(ISO_8859_1));

        assertThat(faults.listed()).extracting(CsvFault::row).containsExactly(2, 4);
        assertThat(faults.listed()).extracting(CsvFault::column).containsOnly("name");
        assertThat(faults.listed()).extracting(CsvFault::code).containsOnly("NOT_UTF8");
        assertThat(rows).extracting(CsvRow::isSound).containsExactly(false, true, false);
    }

    @Test
    void charactersOutsideTheBasicPlaneAreNoFault() {
        read("name\n\uD800\uDC00 😀\n");

        assertThat(faults.listed()).isEmpty();
    }

    @Test
    void anotherEncodingOrKindOfFileIsRefusedAsAWhole() {
        read("name\nx\n".getBytes(UTF_16));
        read(new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        read(new byte[0]);

        assertThat(faults.listed()).extracting(CsvFault::code).containsExactly("NOT_UTF8", "NOT_CSV", "EMPTY_FILE");
        assertThat(faults.listed()).extracting(CsvFault::row).containsOnly(1);
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest(name = "{3}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
        price/1                    | 1 | name       | MISSING_COLUMN
        name,prise/x,1             | 1 | prise      | UNKNOWN_COLUMN
        name,name/x,y              | 1 | name       | DUPLICATE_COLUMN
        name;price/x;1             | 1 | name;price | UNKNOWN_COLUMN
        name,price/x               | 2 |            | CELL_COUNT
        name,price/x,1,5           | 2 |            | CELL_COUNT
        name,price/,1              | 2 | name       | REQUIRED
        name,price/x,"1,5"         | 2 | price      | NOT_A_NUMBER
        name,price/x,1e3           | 2 | price      | NOT_A_NUMBER
        name,price/x,1.00005       | 2 | price      | TOO_MANY_DECIMALS
        name,price/x,-1            | 2 | price      | NEGATIVE
        name,price/x,1234567890    | 2 | price      | OUT_OF_RANGE
        name,price/ok,1/x@y,1      | 3 | name       | CONTROL_CHARACTER
        name,price/ok,1/"x,1/      | 3 |            | QUOTES
        name,price/ok,1/"x"y,1/    | 3 |            | QUOTES
        name/more than twenty characters | 2 | name | TOO_LONG
        """)
    void faultsAreToldAtTheirPlace(String text, int row, String column, String code) {
        read(text.replace('/', '\n').replace('@', '\0'));

        var fault = faults.listed().getFirst();
        assertThat(fault.row()).isEqualTo(row);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message()).endsWith(".");
    }

    @Test
    void aFaultInTheLastRowDoesNotHideTheRowsBefore() {
        read("name\nfirst\nsecond\n\"third");

        assertThat(rows).extracting(row -> row.get(NAME)).containsExactly("first", "second");
        assertThat(faults.total()).isEqualTo(1);
    }

    @Test
    void aRowWithoutEndIsRefusedLongBeforeItFillsTheMemory() {
        var endless = new Endless("name\nshort\n\"");

        read(endless);

        assertThat(faults.listed()).extracting(CsvFault::code).containsExactly("ROW_TOO_LONG");
        assertThat(faults.listed().getFirst().row()).isEqualTo(3);
        assertThat(endless.read).isLessThan(2_000_000);
    }

    @Test
    void allFaultsAreCountedAndTheFirstThousandListed() {
        read("name,price\n" + "x,y\n".repeat(2500));

        assertThat(faults.total()).isEqualTo(2500);
        assertThat(faults.listed()).hasSize(1000);
    }

    private void read(String text) {
        read(text.getBytes(UTF_8));
    }

    private void read(byte[] bytes) {
        read(new ByteArrayInputStream(bytes));
    }

    private void read(InputStream content) {
        new CsvFile("trial", Table.strict(() -> content), faults, new CsvFaults(), new RowChanges(), taken -> {})
                .read(COLUMNS, rows::addAll);
    }

    /** Begins well and never ends. */
    private static final class Endless extends InputStream {

        private final byte[] beginning;
        private int read;

        Endless(String beginning) {
            this.beginning = beginning.getBytes(UTF_8);
        }

        @Override
        public int read() {
            int position = read++;
            return position < beginning.length ? beginning[position] : 'x';
        }
    }
}
