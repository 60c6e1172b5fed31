package nl.florijn.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction and repeats it when the database asks for that: lock wait, deadlock, changed row. */
@Component
public class Transactions {

    // MariaDB: 1205 lock wait timeout, 1213 deadlock, 1020 record has changed since last read
    private static final Set<Integer> TRANSIENT = Set.of(1205, 1213, 1020);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate joining;
    private final TransactionTemplate separate;
    private final TransactionTemplate nested;

    Transactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        separate = new TransactionTemplate(manager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Joins the running transaction or opens one; only an opened one is repeated. */
    public <T extends @Nullable Object> T in(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return repeated(joining, work);
    }

    /** As {@link #in(Supplier)}, for work without an answer. */
    public void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** Commits on its own, whatever becomes of the transaction around it. */
    public void separately(Runnable work) {
        repeated(separate, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Does work inside the running transaction and takes back what it wrote, all of it, when its answer says so. The
     * transaction itself goes on.
     */
    @SuppressWarnings("NullAway") // TransactionTemplate answers what the work answers
    public <T> T keepingIf(Predicate<T> isToBeKept, Supplier<T> work) {
        return nested.execute(savepoint -> {
            var answer = work.get();
            if (!isToBeKept.test(answer)) {
                savepoint.setRollbackOnly();
            }
            return answer;
        });
    }

    @SuppressWarnings("NullAway") // TransactionTemplate answers what the work answers, null included
    private static <T extends @Nullable Object> T repeated(TransactionTemplate template, Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isTransient(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether the same work may succeed when it is simply done again. */
    public static boolean isTransient(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && TRANSIENT.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
