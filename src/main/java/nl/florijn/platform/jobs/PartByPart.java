package nl.florijn.platform.jobs;

import java.util.List;
import nl.florijn.platform.database.Transactions;

/**
 * Work that is tried part by part where the whole fails: what cannot be done is set apart, and the rest is done without it.
 *
 * @param <C> what is worked on
 */
public interface PartByPart<C> {

    /** Does all of it, or nothing. */
    void attempt(C content);

    /** What it consists of; one or none when it cannot be divided. */
    List<C> parts(C content);

    /** @return false when it cannot be done without */
    boolean setApart(C content, Throwable fault);

    /** Throws what went wrong when nothing is wrong with a part, or it cannot be set apart. */
    default void work(C content) {
        try {
            attempt(content);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            if (fault instanceof JobStopped || Transactions.isOfTheWhole(fault)) {
                throw fault;
            }
            var parts = parts(content);
            if (parts.size() > 1) {
                parts.forEach(this::work);
            } else if (!setApart(content, fault)) {
                throw fault;
            }
        }
    }
}
