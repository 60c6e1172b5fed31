package nl.florijn.platform.jobs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes a waiting worker of this node at once; other nodes look for themselves every second. */
@Component
class WorkSignal {

    private final Semaphore work = new Semaphore(0);

    void raise() {
        work.release();
    }

    void await() throws InterruptedException {
        if (work.tryAcquire(1, TimeUnit.SECONDS)) {
            work.drainPermits();
        }
    }
}
