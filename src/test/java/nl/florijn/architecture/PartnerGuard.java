package nl.florijn.architecture;

import florijn.db.DefaultSchema;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.ConnectionProvider;
import org.jooq.Table;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Looks at each statement that the application sends in any test, and refuses one that touches a partner's table without
 * saying for which partner. What a test sends by itself may look at everything.
 */
@Component
class PartnerGuard implements DefaultConfigurationCustomizer {

    private static final Pattern OURS = Pattern.compile("nl\\.florijn\\.|broken\\.");
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private final Set<String> tablesOfPartners = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .filter(table -> table.field("partner_id") != null)
            .map(Table::getName)
            .collect(Collectors.toUnmodifiableSet());
    private final Set<String> good = ConcurrentHashMap.newKeySet();

    @Override
    public void customize(DefaultConfiguration configuration) {
        configuration.set(new Guarded(configuration.connectionProvider()));
    }

    void look(String sql) {
        if (good.contains(sql)) {
            return;
        }
        var forgotten = PartnerOfStatement.forgotten(sql, tablesOfPartners);
        if (forgotten.isEmpty()) {
            good.add(sql);
        } else if (!isExcused()) {
            throw new IllegalStateException("No partner is given for %s in: %s".formatted(forgotten, sql));
        }
    }

    /** By the list of exceptions, or because a test asks. */
    private static boolean isExcused() {
        return STACK.walk(frames -> {
            var ours = frames.filter(frame -> OURS.matcher(frame.getClassName()).lookingAt())
                    .filter(frame -> !frame.getClassName().startsWith(PartnerGuard.class.getName()))
                    .toList();
            return ours.isEmpty()
                    || isOfATest(ours.getFirst().getDeclaringClass())
                    || ours.stream().anyMatch(PartnerGuard::isInTheList);
        });
    }

    private static boolean isOfATest(Class<?> type) {
        return type.getName().startsWith("nl.")
                && type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    private static boolean isInTheList(StackFrame frame) {
        var method = frame.getMethodName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return WithoutPartner.isKnown(frame.getDeclaringClass().getSimpleName(), method);
    }

    /** Connections whose statements are looked at before they are sent. */
    private final class Guarded implements ConnectionProvider {

        private final ConnectionProvider provider;
        private final Map<Connection, Connection> given = new ConcurrentHashMap<>();

        Guarded(ConnectionProvider provider) {
            this.provider = provider;
        }

        @Override
        public Connection acquire() {
            var real = provider.acquire();
            var guarded = guarded(Connection.class, real);
            given.put(guarded, real);
            return guarded;
        }

        @Override
        public void release(Connection connection) {
            provider.release(Objects.requireNonNullElse(given.remove(connection), connection));
        }

        /** Looks at the SQL that any of its methods is given, also of the plain statements it makes. */
        private <T> T guarded(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> answer(real, method, arguments);
                    }));
        }

        private Object answer(Object real, Method method, Object[] arguments) throws Throwable {
            if (arguments != null
                    && arguments[0] instanceof String sql
                    && !method.getName().startsWith("set")) {
                look(sql);
            }
            try {
                var result = method.invoke(real, arguments);
                return method.getName().equals("createStatement")
                        ? guarded(Statement.class, (Statement) result)
                        : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
