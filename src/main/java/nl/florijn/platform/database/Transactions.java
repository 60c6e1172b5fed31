package nl.florijn.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction and repeats it when the database or a lock asks for that: lock wait, deadlock, changed row. */
@Component
public class Transactions {

    // MariaDB: 1205 lock wait timeout, 1213 deadlock, 1020 record has changed since last read
    private static final Set<Integer> TRANSIENT = Set.of(1205, 1213, 1020);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate joining;
    private final TransactionTemplate separate;
    private final TransactionTemplate nested;
    private final TransactionTemplate snapshot;

    Transactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        separate = new TransactionTemplate(manager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
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

    /** Opens a transaction that is not repeated: whoever asks for it tries again later, if at all. */
    @SuppressWarnings("NullAway") // TransactionTemplate answers what the work answers
    public <T> T once(Supplier<T> work) {
        return joining.execute(status -> work.get());
    }

    /**
     * Reads several things as they are at one moment, whatever others write meanwhile. In a running transaction, which may have
     * written itself, as it stands there.
     */
    @SuppressWarnings("NullAway") // TransactionTemplate answers what the work answers
    public <T> T atOneMoment(Supplier<T> reading) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? reading.get()
                : snapshot.execute(status -> reading.get());
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

    /**
     * Does work inside the running transaction; when it fails what it wrote is taken back, and the transaction goes on.
     */
    @SuppressWarnings("NullAway") // TransactionTemplate answers what the work answers
    public <T> T keeping(Supplier<T> work) {
        return nested.execute(savepoint -> work.get());
    }

    /** Runs an action once the running transaction has committed; at once when there is none. */
    public static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
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
        return failure instanceof ChangedWhileWaiting
                || isCausedBy(failure, sql -> TRANSIENT.contains(sql.getErrorCode()));
    }

    /**
     * Whether it is the transaction as a whole that failed, such as by a deadlock, a lost connection or a full disk, and
     * not the work in it: none of it can go on.
     */
    public static boolean isOfTheWhole(Throwable failure) {
        return isTransient(failure)
                || failure instanceof TransactionException
                || Outage.in(failure).isPresent();
    }

    private static boolean isCausedBy(Throwable failure, Predicate<SQLException> what) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && what.test(sql)) {
                return true;
            }
        }
        return false;
    }
}
