package nl.florijn.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.florijn.platform.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Threads that take steps for as long as there are any, some for each lane. A stop lets the step at hand end. */
@Component
class JobWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorkers.class);
    private static final int IMPORTS = 2;

    private final JooqJobQueue queue;
    private final JobHandlers handlers;
    private final JobStep step;
    private final WorkSignal signal;
    private final int workers;
    private final int renderers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * @param workers of the main lane; 0: as many as there are processors
     * @param renderers how many documents are made at the same time in the background; 0: half as many as processors
     */
    JobWorkers(
            JooqJobQueue queue,
            JobHandlers handlers,
            JobStep step,
            WorkSignal signal,
            @Value("${florijn.job-workers:0}") int workers,
            @Value("${florijn.render-workers:0}") int renderers) {
        this.queue = queue;
        this.handlers = handlers;
        this.step = step;
        this.signal = signal;
        var processors = Runtime.getRuntime().availableProcessors();
        this.workers = workers > 0 ? workers : processors;
        this.renderers = renderers > 0 ? renderers : Math.max(1, processors / 2);
    }

    @Override
    public void start() {
        running = true;
        for (var lane : Lane.values()) {
            var rota = new Rota(lane, handlers, queue, step);
            for (var n = 0; n < count(lane); n++) {
                var name = "job-" + lane.name().toLowerCase(Locale.ROOT) + "-" + n;
                threads.add(Thread.ofPlatform().name(name).start(() -> work(lane, rota)));
            }
        }
    }

    private int count(Lane lane) {
        return switch (lane) {
            case MAIN -> workers;
            case IMPORTS -> IMPORTS;
            case RENDERING -> renderers;
        };
    }

    @Override
    public void stop() {
        running = false;
        for (var lane : Lane.values()) {
            threads.forEach(thread -> signal.raise(lane));
        }
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

    private void work(Lane lane, Rota rota) {
        while (running) {
            try {
                if (!tookStep(rota)) {
                    signal.await(lane);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean tookStep(Rota rota) {
        try {
            return rota.take();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Outage.log(log, "A worker could not take its next step; it tries again.", e);
            return false;
        }
    }
}
