package nl.florijn.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jooq.ConnectionProvider;

/** Tells of each row that is sent to the driver as part of a batch: those of {@link BulkStatement} pass jOOQ by. */
final class BatchedRows implements ConnectionProvider {

    private final ConnectionProvider provider;
    private final BiConsumer<String, Object[]> listener;
    private final Map<Connection, Connection> given = new ConcurrentHashMap<>();

    /** @param listener gets the statement and a value for each of its parameters */
    BatchedRows(ConnectionProvider provider, BiConsumer<String, Object[]> listener) {
        this.provider = provider;
        this.listener = listener;
    }

    @Override
    public Connection acquire() {
        var real = provider.acquire();
        var listened = proxy(Connection.class, (method, arguments) -> {
            var result = call(method, real, arguments);
            return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                    ? listened(statement, sql)
                    : result;
        });
        given.put(listened, real);
        return listened;
    }

    @Override
    public void release(Connection connection) {
        provider.release(Objects.requireNonNullElse(given.remove(connection), connection));
    }

    private PreparedStatement listened(PreparedStatement real, String sql) {
        var values = new TreeMap<Integer, Object>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().equals("setNull")) {
                values.put((Integer) arguments[0], null);
            } else if (method.getName().startsWith("set") && arguments.length > 1) {
                values.put((Integer) arguments[0], arguments[1]);
            } else if (method.getName().equals("addBatch")) {
                listener.accept(sql, values.values().toArray());
            }
            return call(method, real, arguments);
        });
    }

    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> call.answer(method, arguments);
                }));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
