package nl.florijn.ui.review;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.WorkProgress;

/** How far approving many has come: the screen can be left and returned to meanwhile. */
final class FollowedWork {

    private final ReviewDesk desk;
    private final JobProgress progress;
    private final Runnable onStep;
    private final Runnable onEnd;
    private final WorkProgress bar = new WorkProgress();
    private final Set<JobId> followed = new HashSet<>();

    /**
     * @param onStep drafts may have become fewer
     * @param onEnd all that is followed has ended
     */
    FollowedWork(ReviewDesk desk, JobProgress progress, Runnable onStep, Runnable onEnd) {
        this.desk = desk;
        this.progress = progress;
        this.onStep = onStep;
        this.onEnd = onEnd;
    }

    WorkProgress bar() {
        return bar;
    }

    /** Once, however often it is asked for. */
    void follow(JobId job, Consumer<Job> told) {
        if (followed.add(job)) {
            show(desk.job(job), told);
            progress.watch(bar, desk.partner(), job, now -> show(now, told));
        }
    }

    private void show(Job job, Consumer<Job> told) {
        onStep.run();
        bar.show(bar.getTranslation("approve.work"), job, ended -> {
            if (followed.remove(job.id())) {
                told.accept(ended);
                onEnd.run();
            }
        });
    }
}
