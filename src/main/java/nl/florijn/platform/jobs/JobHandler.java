package nl.florijn.platform.jobs;

import java.util.List;

/** How one kind of job is done. Implementations keep no state: each call may come on another node. */
public interface JobHandler {

    /** Name of the kind, as stored. */
    String kind();

    /** Whether chunks must be done one after another, in their order. */
    default boolean sequential() {
        return false;
    }

    /** Whether the job's files are what it is for; others are no longer kept once it has ended. */
    default boolean keepsFiles() {
        return false;
    }

    /** Cuts the job into chunks; part of the transaction that starts it. */
    List<ChunkPlan> plan(Job job);

    /**
     * Does one chunk inside the transaction that also marks it as done. Thrown exceptions undo the chunk; it is tried
     * again a few times, then the job fails.
     *
     * @return JSON, handed to {@link #finish}
     */
    String work(Job job, Chunk chunk);

    /** Sums up, once all chunks are done; part of the transaction that makes the job final. */
    Outcome finish(Job job, List<String> chunkResults);

    /**
     * A chunk to be done.
     *
     * @param items how many things it holds, for the progress
     * @param payload JSON: which things
     */
    record ChunkPlan(int items, String payload) {}

    /** A claimed chunk; {@code no} counts from 0. */
    record Chunk(int no, int items, String payload) {}

    /** How a job ended: DONE or FAILED, and its result as JSON. */
    record Outcome(JobStatus status, String result) {

        public static Outcome done(String result) {
            return new Outcome(JobStatus.DONE, result);
        }

        public static Outcome failed(String result) {
            return new Outcome(JobStatus.FAILED, result);
        }
    }
}
