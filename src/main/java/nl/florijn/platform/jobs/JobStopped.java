package nl.florijn.platform.jobs;

/** The job of the chunk at hand has ended meanwhile: what the chunk has done is taken back. */
final class JobStopped extends RuntimeException {

    JobStopped(JobId job) {
        super("Job " + job + " has ended meanwhile.", null, false, false);
    }
}
