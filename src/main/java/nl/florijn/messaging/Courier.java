package nl.florijn.messaging;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import nl.florijn.platform.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the mails of all partners to the mail server, one after the other, on each node that has one. */
@Component
class Courier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final long PAUSE = 2; // seconds

    private final MailStep step;
    private final MailServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Courier(MailStep step, MailServer server) {
        this.step = step;
        this.server = server;
    }

    @Override
    public void start() {
        if (server.isSet()) {
            thread = Thread.ofPlatform().name("courier").start(this::work);
        }
    }

    /** Lets the mail at hand be handed over. */
    @Override
    public void stop() {
        stopped.countDown();
        var working = thread;
        if (working != null) {
            try {
                working.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (stopped.getCount() > 0) {
                if (!tookStep()) {
                    stopped.await(PAUSE, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tookStep() {
        try {
            if (step.take()) {
                return true;
            }
            step.giveUpAbandoned();
            return false;
        } catch (RuntimeException e) {
            Outage.log(log, "The courier could not take its next mail; it tries again.", e);
            return false;
        }
    }
}
