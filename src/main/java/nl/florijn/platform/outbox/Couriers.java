package nl.florijn.platform.outbox;

import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.workers.Workers;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Threads that hand over what is due, for each channel as many as it wants. A stop lets the message at hand go. */
@Component
class Couriers implements SmartLifecycle {

    private final Channels channels;
    private final JooqOutboxQueue queue;
    private final Transactions transactions;
    private final OutboxSignal signal;
    private final Workers threads = new Workers(
            LoggerFactory.getLogger(Couriers.class), "A courier could not take its next message; it tries again.");

    Couriers(Channels channels, JooqOutboxQueue queue, Transactions transactions, OutboxSignal signal) {
        this.channels = channels;
        this.queue = queue;
        this.transactions = transactions;
        this.signal = signal;
    }

    @Override
    public void start() {
        for (var channel : channels.open()) {
            var step = new OutboxStep(channel, queue, transactions);
            for (var n = 0; n < channel.atOnce(); n++) {
                threads.start("courier-" + channel.name() + "-" + n, step::take, () -> signal.await(channel.name()));
            }
        }
    }

    @Override
    public void stop() {
        threads.stop(() -> channels.open().forEach(channel -> signal.raise(channel.name())));
    }

    @Override
    public boolean isRunning() {
        return threads.areRunning();
    }
}
