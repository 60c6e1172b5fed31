package nl.florijn.platform.database;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;

/** Remembers each distinct statement, of jOOQ and in bulk, of whatever thread, with the values it had last. */
final class StatementLog implements ExecuteListener, AutoCloseable {

    private final transient DSLContext database;
    private final transient ExecuteListenerProvider[] before;
    private final transient ConnectionProvider connections;
    private final Map<String, String> statements = new ConcurrentHashMap<>();
    private final Map<String, String> bulk = new ConcurrentHashMap<>();

    StatementLog(DSLContext database) {
        this.database = database;
        this.before = database.configuration().executeListenerProviders();
        var all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = () -> this;
        database.configuration().set(all);
        this.connections = database.configuration().connectionProvider();
        database.configuration().set(new BatchedRows(connections, this::row));
    }

    private void row(String sql, Object... values) {
        bulk.computeIfAbsent(sql, first -> database.renderInlined(database.query(first, values)));
    }

    @Override
    public void executeStart(ExecuteContext context) {
        for (Query query : context.batchQueries()) {
            var inlined = context.dsl().renderInlined(query);
            statements.put(shape(inlined), inlined);
        }
    }

    /** SQL with its values, by the same SQL without values. */
    Map<String, String> statements() {
        return Map.copyOf(statements);
    }

    /** Statements that were sent for many rows at once, with the values of one of them. */
    Map<String, String> bulk() {
        return Map.copyOf(bulk);
    }

    /** However many values a list has, and whatever they are. */
    private static String shape(String sql) {
        return sql.replaceAll("'(?:[^'\\\\]++|''|\\\\.)*+'", "?")
                .replaceAll("\\b\\d+(?:\\.\\d+)?\\b", "?")
                .replaceAll("\\?(?:\\s*,\\s*\\?)++", "?");
    }

    @Override
    public void close() {
        database.configuration().set(before);
        database.configuration().set(connections);
    }
}
