package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Span;
import nl.florijn.platform.jobs.JobStatus;

/** Where long work stands, as a tag. */
public final class JobTag extends Span {

    public void show(JobStatus status) {
        var tone = switch (status) {
            case DONE -> Tag.Tone.GOOD;
            case FAILED, CANCELLED -> Tag.Tone.BAD;
            case QUEUED, RUNNING -> Tag.Tone.NEUTRAL;
        };
        removeAll();
        add(new Tag(getTranslation("job." + status), tone));
    }
}
