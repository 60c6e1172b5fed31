package nl.florijn.platform.jobs;

public enum JobStatus {
    QUEUED,
    RUNNING,
    /** Everything was tried; single items may have failed and are listed in the result. */
    DONE,
    /** The whole did not happen. */
    FAILED,
    CANCELLED;

    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
