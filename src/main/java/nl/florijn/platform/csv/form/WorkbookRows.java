package nl.florijn.platform.csv.form;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import nl.florijn.platform.workbook.Sheet;
import nl.florijn.platform.workbook.UnreadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook. */
final class WorkbookRows implements Rows {

    private final Sheet sheet;

    private WorkbookRows(Sheet sheet) {
        this.sheet = sheet;
    }

    static Rows open(Supplier<InputStream> content) throws UnreadableCsv {
        try {
            return new HeaderFirst(new WorkbookRows(Sheet.open(content)));
        } catch (UnreadableWorkbook e) {
            throw new UnreadableCsv(1, e.code(), e.sentence());
        }
    }

    @Override
    public @Nullable List<String> next() throws UnreadableCsv {
        try {
            return sheet.next();
        } catch (UnreadableWorkbook e) {
            throw new UnreadableCsv(sheet.row(), e.code(), e.sentence());
        }
    }

    @Override
    public int row() {
        return sheet.row();
    }

    @Override
    public void close() {
        sheet.close();
    }
}
