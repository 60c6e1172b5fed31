package nl.florijn.platform.jobs;

import java.util.Set;

/** Where a job stands; {@link #mayBecome} has all legal changes. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    /** Everything was tried; single items may have failed and are listed in the report. */
    DONE,
    /** The whole did not happen. */
    FAILED,
    CANCELLED;

    public boolean isFinal() {
        return next().isEmpty();
    }

    boolean mayBecome(JobStatus other) {
        return next().contains(other);
    }

    private Set<JobStatus> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, FAILED, CANCELLED);
            case RUNNING -> Set.of(DONE, FAILED, CANCELLED);
            case DONE, FAILED, CANCELLED -> Set.of();
        };
    }
}
