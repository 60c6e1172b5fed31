package nl.florijn.platform.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the couriers of a channel on this node at once; other nodes look for themselves every two seconds. */
@Component
class OutboxSignal {

    private static final long PAUSE = 2; // seconds

    private final Map<String, Semaphore> signals = new ConcurrentHashMap<>();

    void raise(String channel) {
        of(channel).release();
    }

    void await(String channel) throws InterruptedException {
        var signal = of(channel);
        if (signal.tryAcquire(PAUSE, TimeUnit.SECONDS)) {
            signal.drainPermits();
        }
    }

    private Semaphore of(String channel) {
        return signals.computeIfAbsent(channel, name -> new Semaphore(0));
    }
}
