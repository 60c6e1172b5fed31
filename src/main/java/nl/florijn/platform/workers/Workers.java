package nl.florijn.platform.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.florijn.platform.database.Outage;
import org.slf4j.Logger;

/** Threads that take steps for as long as there are any, and wait when there are none. A stop lets the step at hand end. */
public final class Workers {

    private final Logger log;
    private final String trouble;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** Waits until there may be work, or until somebody says that there is some. */
    @FunctionalInterface
    public interface Pause {
        void await() throws InterruptedException;
    }

    /** @param trouble what is logged when a step could not be taken; the worker goes on */
    public Workers(Logger log, String trouble) {
        this.log = log;
        this.trouble = trouble;
    }

    /**
     * Starts one more.
     *
     * @param step takes one; false: there was none
     */
    public void start(String name, BooleanSupplier step, Pause pause) {
        running = true;
        threads.add(Thread.ofPlatform().name(name).start(() -> work(step, pause)));
    }

    /**
     * Returns once all have ended.
     *
     * @param wake ends a pause; called once for each of them
     */
    public void stop(Runnable wake) {
        running = false;
        threads.forEach(thread -> wake.run());
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    public boolean areRunning() {
        return running;
    }

    private void work(BooleanSupplier step, Pause pause) {
        while (running) {
            try {
                if (!took(step)) {
                    pause.await();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean took(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Outage.log(log, trouble, e);
            return false;
        }
    }
}
