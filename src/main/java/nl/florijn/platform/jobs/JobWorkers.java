package nl.florijn.platform.jobs;

import java.util.List;
import java.util.Locale;
import nl.florijn.platform.workers.Workers;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Threads that take steps for as long as there are any, some for each lane. A stop lets the step at hand end. */
@Component
class JobWorkers implements SmartLifecycle {

    private static final int IMPORTS = 2;

    private final JooqJobQueue queue;
    private final JobHandlers handlers;
    private final JobStep step;
    private final WorkSignal signal;
    private final int workers;
    private final int renderers;
    private final Workers threads = new Workers(
            LoggerFactory.getLogger(JobWorkers.class), "A worker could not take its next step; it tries again.");

    /**
     * @param workers of the main lane; 0: as many as there are processors
     * @param renderers how many documents are made at the same time in the background; 0: half as many as processors;
     *     below zero: none, another node makes them, or who asks for one
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
        this.renderers = renderers == 0 ? Math.max(1, processors / 2) : Math.max(0, renderers);
    }

    @Override
    public void start() {
        for (var lane : Lane.values()) {
            var rota = new Rota(lane, handlers, queue, step);
            for (var n = 0; n < count(lane); n++) {
                var name = "job-" + lane.name().toLowerCase(Locale.ROOT) + "-" + n;
                threads.start(name, rota::take, () -> signal.await(lane));
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
        threads.stop(() -> List.of(Lane.values()).forEach(signal::raise));
    }

    @Override
    public boolean isRunning() {
        return threads.areRunning();
    }
}
