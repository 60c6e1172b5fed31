package nl.florijn.api.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.florijn.api.problems.TooManyBodies;
import nl.florijn.platform.PartnerId;

/** How many large bodies are read at once: a few of each caller, some of all. Others wait for their turn. */
final class LargeBodies {

    private static final int OF_ONE = 2;
    private static final int OF_ALL = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore all = new Semaphore(OF_ALL, true);
    private final Map<PartnerId, Semaphore> owners = new ConcurrentHashMap<>();

    Turn of(PartnerId owner) {
        return new Turn(owners.computeIfAbsent(owner, first -> new Semaphore(OF_ONE, true)));
    }

    /** That of one call; ends with it. */
    final class Turn implements AutoCloseable {

        private final Semaphore own;
        private boolean come;

        Turn(Semaphore own) {
            this.own = own;
        }

        /** @throws TooManyBodies when it does not come in time */
        void await() {
            if (come) {
                return;
            }
            take(own);
            try {
                take(all);
            } catch (TooManyBodies late) {
                own.release();
                throw late;
            }
            come = true;
        }

        @Override
        public void close() {
            if (come) {
                all.release();
                own.release();
            }
        }

        private static void take(Semaphore permits) {
            try {
                if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new TooManyBodies();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new TooManyBodies();
            }
        }
    }
}
