package nl.florijn.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a MariaDB running: starts it again when it ended by itself, after longer and longer pauses. After a few attempts
 * without a time of peace between them it gives up, once and for all.
 */
final class MariaDbKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbKeeper.class);
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500); // then twice as long each time
    private static final Duration PEACE = Duration.ofMinutes(10);

    private final Start start;
    private final Runnable onGivenUp;
    private MariaDbServer server;
    private Instant started = Instant.now();
    private int attempts;
    private @Nullable Thread restarting;
    private boolean stopped;

    /** Starts a server and waits until it can be used. */
    @FunctionalInterface
    interface Start {
        MariaDbServer server() throws IOException, InterruptedException;
    }

    private MariaDbKeeper(Start start, Runnable onGivenUp, MariaDbServer server) {
        this.start = start;
        this.onGivenUp = onGivenUp;
        this.server = server;
    }

    /** @throws IOException when it does not start the first time */
    static MariaDbKeeper start(Start start, Runnable onGivenUp) throws IOException, InterruptedException {
        var keeper = new MariaDbKeeper(start, onGivenUp, start.server());
        keeper.watch();
        return keeper;
    }

    private synchronized void watch() {
        server.onEnd(this::ended);
    }

    private synchronized void ended() {
        if (stopped) {
            return;
        }
        if (started.isBefore(Instant.now().minus(PEACE))) {
            attempts = 0;
        }
        LOG.error("MariaDB ended by itself; it is started again.");
        restarting = Thread.ofPlatform().name("mariadb-keeper").start(this::restart);
    }

    private void restart() {
        try {
            while (attempts < ATTEMPTS) {
                Thread.sleep(FIRST_PAUSE.multipliedBy(1L << attempts));
                attempts++;
                if (startedAgain()) {
                    return;
                }
            }
            LOG.error("MariaDB does not stay up: {} attempts to start it again did not help. Florijn stops.", ATTEMPTS);
            onGivenUp.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startedAgain() throws InterruptedException {
        try {
            taken(start.server());
            LOG.info("MariaDB runs again.");
            return true;
        } catch (IOException e) {
            LOG.error("Attempt {} of {} to start MariaDB again failed: {}", attempts, ATTEMPTS, e.getMessage());
            return false;
        }
    }

    private synchronized void taken(MariaDbServer fresh) {
        server = fresh;
        started = Instant.now();
        if (stopped) {
            fresh.stop();
        } else {
            watch();
        }
    }

    /** Stops the server, or the attempts to start it. */
    void stop() {
        Thread attempt;
        synchronized (this) {
            stopped = true;
            attempt = restarting;
        }
        if (attempt != null && attempt != Thread.currentThread()) {
            attempt.interrupt();
            join(attempt);
        }
        synchronized (this) {
            server.stop();
        }
    }

    private static void join(Thread attempt) {
        try {
            attempt.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
