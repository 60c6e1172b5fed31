package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import nl.florijn.platform.jobs.Job;
import nl.florijn.ui.text.Formats;

/** How far long work has come: a bar, the counts, and the time that is left. */
public final class WorkProgress extends Div {

    private static final int ENOUGH_TO_GUESS = 5; // seconds

    private final Span text = new Span();
    private final ProgressBar bar = new ProgressBar();

    public WorkProgress() {
        addClassName("work");
        text.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("work.label"));
        add(text, bar);
        setVisible(false);
    }

    /** Shows the job under a name that says what is being done; calls back once it has ended. */
    public void show(String name, Job job, Consumer<Job> onEnd) {
        var ended = job.status().isFinal();
        setVisible(!ended);
        if (ended) {
            onEnd.accept(job);
        } else {
            var total = job.totalItems();
            bar.setIndeterminate(total == 0);
            bar.setMax(Math.max(1, total));
            bar.setValue(Math.min(job.doneItems(), Math.max(1, total)));
            text.setText(total == 0 ? name : name + " · " + counts(job));
        }
    }

    private String counts(Job job) {
        var counts = getTranslation("work.counts", Formats.count(job.doneItems()), Formats.count(job.totalItems()));
        var left = secondsLeft(job);
        return left == 0 ? counts : counts + " · " + getTranslation("work.left", left);
    }

    /** By the pace so far; 0 while that is anybody's guess. */
    private static long secondsLeft(Job job) {
        var started = job.startedAt();
        if (started == null || job.doneItems() == 0) {
            return 0;
        }
        var passed = Duration.between(started, Instant.now()).toSeconds();
        return passed < ENOUGH_TO_GUESS ? 0 : passed * (job.totalItems() - job.doneItems()) / job.doneItems();
    }
}
