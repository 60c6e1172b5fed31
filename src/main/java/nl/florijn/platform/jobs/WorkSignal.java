package nl.florijn.platform.jobs;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes a waiting worker of a lane on this node at once; other nodes look for themselves every second. */
@Component
class WorkSignal {

    private final Map<Lane, Semaphore> work = new EnumMap<>(Lane.class);

    WorkSignal() {
        for (var lane : Lane.values()) {
            work.put(lane, new Semaphore(0));
        }
    }

    void raise(Lane lane) {
        of(lane).release();
    }

    void await(Lane lane) throws InterruptedException {
        var signal = of(lane);
        if (signal.tryAcquire(1, TimeUnit.SECONDS)) {
            signal.drainPermits();
        }
    }

    private Semaphore of(Lane lane) {
        return Objects.requireNonNull(work.get(lane));
    }
}
