package nl.florijn.platform.jobs;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** As many threads as cores that take steps for as long as there are any. A stop lets the step at hand end. */
@Component
class JobWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorkers.class);

    private final JobStep step;
    private final WorkSignal signal;
    private final int count;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    JobWorkers(JobStep step, WorkSignal signal, @Value("${florijn.job-workers:0}") int count) {
        this.step = step;
        this.signal = signal;
        this.count = count > 0 ? count : Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.range(0, count)
                .mapToObj(n -> Thread.ofPlatform().name("job-worker-" + n).start(this::work))
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(thread -> signal.raise());
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                if (!tookStep()) {
                    signal.await();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean tookStep() {
        try {
            return step.take();
        } catch (RuntimeException e) {
            log.error("A worker could not take its next step; it tries again.", e);
            return false;
        }
    }
}
