package nl.florijn.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.platform.database.Outage;
import nl.florijn.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Threads that hand over what is due, for each channel as many as it wants. A stop lets the message at hand go. */
@Component
class Couriers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);

    private final Channels channels;
    private final JooqOutboxQueue queue;
    private final Transactions transactions;
    private final OutboxSignal signal;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Couriers(Channels channels, JooqOutboxQueue queue, Transactions transactions, OutboxSignal signal) {
        this.channels = channels;
        this.queue = queue;
        this.transactions = transactions;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        for (var channel : channels.open()) {
            var step = new OutboxStep(channel, queue, transactions);
            for (var n = 0; n < channel.atOnce(); n++) {
                threads.add(Thread.ofPlatform()
                        .name("courier-" + channel.name() + "-" + n)
                        .start(() -> work(channel.name(), step)));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        channels.open().forEach(channel -> threads.forEach(thread -> signal.raise(channel.name())));
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(String channel, OutboxStep step) {
        while (running) {
            try {
                if (!tookStep(step)) {
                    signal.await(channel);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean tookStep(OutboxStep step) {
        try {
            return step.take();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Outage.log(log, "A courier could not take its next message; it tries again.", e);
            return false;
        }
    }
}
