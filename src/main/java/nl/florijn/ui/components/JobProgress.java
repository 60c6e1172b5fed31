package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Outage;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells screens how far long work has come. One task on this node reads the rows of the jobs that somebody looks at,
 * once a second: the job itself may run on another node.
 */
@org.springframework.stereotype.Component
public class JobProgress {

    private static final Logger log = LoggerFactory.getLogger(JobProgress.class);

    private final Jobs jobs;
    private final AuthenticationContext authentication;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-progress").daemon().factory());

    private record Watch(UI ui, PartnerId partner, JobId job, Consumer<Job> onProgress) {}

    JobProgress(Jobs jobs, AuthenticationContext authentication) {
        this.jobs = jobs;
        this.authentication = authentication;
        every.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Calls back on the screen each second until the job has ended or the component is gone. */
    public Registration watch(Component on, PartnerId partner, JobId job, Consumer<Job> onProgress) {
        var watch = new Watch(UI.getCurrent(), partner, job, onProgress);
        watches.add(watch);
        on.addDetachListener(detached -> watches.remove(watch));
        return () -> watches.remove(watch);
    }

    private void look() {
        for (var watch : watches) {
            try {
                jobs.find(watch.partner(), watch.job()).ifPresent(job -> tell(watch, job));
            } catch (RuntimeException e) {
                // The next second may do better; an exception here would end the task for all screens.
                var trace = Outage.in(e).isEmpty() ? e : null;
                log.warn("The progress of job {} could not be read.", watch.job(), trace);
            }
        }
    }

    private void tell(Watch watch, Job job) {
        if (job.status().isFinal()) {
            watches.remove(watch);
        }
        watch.ui().access(() -> {
            if (authentication.isAuthenticated()) { // nobody looks any more at a screen that was logged out of
                watch.onProgress().accept(job);
            }
        });
    }

    @PreDestroy
    void stop() {
        every.shutdownNow();
    }
}
