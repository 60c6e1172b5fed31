package nl.florijn.platform.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What MariaDB would do for a statement, and what is wrong with that. */
final class QueryPlan {

    /** Fewer rows than this may be read and sorted in any way: a page, a chunk, a table of settings. */
    private static final long FEW = 700;

    private static final Pattern ALIAS = Pattern.compile("`(\\w+)` as `(\\w+)`");

    private final DSLContext database;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> tablesOfPartners = new HashSet<>();
    private final Set<String> keysOfPartners = new HashSet<>();

    QueryPlan(DSLContext database) {
        this.database = database;
        database.fetch("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .forEach(row -> tables.add(row.get(0, String.class)));
        database.fetch("""
                        SELECT table_name FROM information_schema.columns
                         WHERE table_schema = DATABASE() AND column_name = 'partner_id'
                        """).forEach(row -> tablesOfPartners.add(row.get(0, String.class)));
        database.fetch("""
                        SELECT table_name, index_name FROM information_schema.statistics
                         WHERE table_schema = DATABASE() AND seq_in_index = 1 AND column_name = 'partner_id'
                        """).forEach(row -> keysOfPartners.add(row.get(0) + "." + row.get(1)));
    }

    /** Has the statistics of all tables made anew: fresh rows are not known to them. */
    void learn() {
        tables.forEach(table -> database.execute("ANALYZE TABLE `" + table + "`"));
    }

    /** What is wrong; empty when nothing is. */
    List<String> faults(String sql) {
        List<String> faults = new ArrayList<>();
        for (var row : database.fetch("EXPLAIN " + sql)) {
            var table = base(row.get("table", String.class), sql);
            if (table != null && !"INSERT".equals(row.get("select_type", String.class))) {
                check(table, row, faults);
            }
        }
        return faults;
    }

    /** What is wrong with a statement for one row of many, which is to be found by its primary key. */
    List<String> faultsOfOneRow(String sql) {
        return database.fetch("EXPLAIN " + sql).stream()
                .filter(row -> !"INSERT".equals(row.get("select_type", String.class)))
                .filter(row -> !"PRIMARY".equals(row.get("key", String.class)) || row.get("rows", Long.class) != 1)
                .map(row -> "finds one row among %s by %s".formatted(row.get("rows"), row.get("key")))
                .toList();
    }

    private void check(String table, Record row, List<String> faults) {
        var type = String.valueOf(row.get("type", String.class));
        var key = row.get("key", String.class);
        var extra = String.valueOf(row.get("Extra", String.class));
        var rows = row.get("rows", Long.class);
        var many = rows != null && rows > FEW;
        if (many && type.equals("ALL")) {
            faults.add("scans all %d rows of %s".formatted(rows, table));
        } else if (many && type.equals("index")) {
            faults.add("scans all %d entries of index %s of %s".formatted(rows, key, table));
        } else if (many && key != null && holdsAllPartners(table, key)) {
            faults.add("reads %d rows of %s by %s, which holds all partners".formatted(rows, table, key));
        }
        if (many && extra.contains("filesort")) {
            faults.add("sorts %d rows of %s".formatted(rows, table));
        }
    }

    private boolean holdsAllPartners(String table, String key) {
        return tablesOfPartners.contains(table) && !keysOfPartners.contains(table + "." + key);
    }

    /** The table behind a name in the statement; null when there is none, as for subqueries and lists of values. */
    private String base(String name, String sql) {
        if (name == null || tables.contains(name)) {
            return name;
        }
        var aliases = ALIAS.matcher(sql.toLowerCase(Locale.ROOT));
        while (aliases.find()) {
            if (aliases.group(2).equals(name) && tables.contains(aliases.group(1))) {
                return aliases.group(1);
            }
        }
        return null;
    }
}
