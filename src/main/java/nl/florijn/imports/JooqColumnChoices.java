package nl.florijn.imports;

import static florijn.db.Tables.IMPORT_COLUMN;
import static florijn.db.Tables.IMPORT_VALUE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What headers of files were said to mean. */
@Repository
class JooqColumnChoices {

    /** A column of ours that a header of a file stands for. */
    private record HeaderChoice(String header, String target) {}

    private final DSLContext db;

    JooqColumnChoices(DSLContext db) {
        this.db = db;
    }

    /** The columns of each header; an empty name: it is not taken. */
    Map<String, Set<String>> columns(PartnerId partner, ImportFile file) {
        var columns = new HashMap<String, Set<String>>();
        db.select(IMPORT_COLUMN.HEADER, IMPORT_COLUMN.TARGET)
                .from(IMPORT_COLUMN)
                .where(IMPORT_COLUMN.PARTNER_ID.eq(partner))
                .and(IMPORT_COLUMN.FILE.eq(file))
                .forEach(row -> columns.computeIfAbsent(row.value1(), header -> new HashSet<>())
                        .add(row.value2()));
        return columns;
    }

    /** What stands in each row for columns that files lack. */
    Map<String, String> values(PartnerId partner, ImportFile file) {
        return db.select(IMPORT_VALUE.TARGET, IMPORT_VALUE.VALUE)
                .from(IMPORT_VALUE)
                .where(IMPORT_VALUE.PARTNER_ID.eq(partner))
                .and(IMPORT_VALUE.FILE.eq(file))
                .fetchMap(IMPORT_VALUE.TARGET, IMPORT_VALUE.VALUE);
    }

    /** Takes the place of what was said of these headers, and of all values. */
    void keep(PartnerId partner, ImportFile file, Map<String, Set<String>> columns, Map<String, String> values) {
        db.deleteFrom(IMPORT_COLUMN)
                .where(IMPORT_COLUMN.PARTNER_ID.eq(partner))
                .and(IMPORT_COLUMN.FILE.eq(file))
                .and(IMPORT_COLUMN.HEADER.in(columns.keySet()))
                .execute();
        var headers = new BulkInsert<>(
                db,
                IMPORT_COLUMN,
                new Columns<HeaderChoice>()
                        .always(IMPORT_COLUMN.PARTNER_ID, partner)
                        .always(IMPORT_COLUMN.FILE, file)
                        .with(IMPORT_COLUMN.HEADER, HeaderChoice::header)
                        .with(IMPORT_COLUMN.TARGET, HeaderChoice::target));
        columns.forEach((header, targets) -> targets.forEach(target -> headers.row(new HeaderChoice(header, target))));
        headers.send();
        keepValues(partner, file, values);
    }

    private void keepValues(PartnerId partner, ImportFile file, Map<String, String> values) {
        db.deleteFrom(IMPORT_VALUE)
                .where(IMPORT_VALUE.PARTNER_ID.eq(partner))
                .and(IMPORT_VALUE.FILE.eq(file))
                .execute();
        values.forEach((target, value) -> db.insertInto(IMPORT_VALUE)
                .set(IMPORT_VALUE.PARTNER_ID, partner)
                .set(IMPORT_VALUE.FILE, file)
                .set(IMPORT_VALUE.TARGET, target)
                .set(IMPORT_VALUE.VALUE, value)
                .execute());
    }
}
