package nl.florijn.platform.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of job is done. Implementations keep no state: each call may come on another node.
 *
 * @param <P> what was asked
 * @param <C> what a chunk holds
 * @param <R> what came of a chunk, and added up of the job
 */
public interface JobHandler<P, C, R> {

    JobKind<P, R> kind();

    /** How what a chunk holds is kept. */
    Class<C> chunkType();

    /** Whether chunks must be done one after another, in their order. */
    default boolean sequential() {
        return false;
    }

    /** Whether the job's files are what it is for; others are no longer kept once it has ended. */
    default boolean keepsFiles() {
        return false;
    }

    /** Cuts the job into chunks; part of the transaction that starts it. */
    List<ChunkPlan<C>> plan(Job job, P asked);

    /**
     * Does one chunk inside the transaction that also marks it as done. Thrown exceptions undo the chunk; it is tried
     * again in {@link #parts}, later, or not at all when it was refused: then the job fails.
     */
    R work(Job job, P asked, Chunk<C> chunk);

    /**
     * What a chunk holds in smaller parts, in their order. They are tried one by one when the whole failed, to find what
     * cannot be done; a single one, the default, cannot be cut.
     */
    default List<C> parts(Job job, P asked, C content) {
        return List.of(content);
    }

    /** What is told of a part that cannot be done, while the others go on; null: then the job fails. */
    default @Nullable R parked(Job job, C part, Incident incident) {
        return null;
    }

    /** Once all chunks are done, in the transaction that makes the job final: DONE, or FAILED when nothing happened. */
    default JobStatus finish(Job job, P asked, R report) {
        return JobStatus.DONE;
    }

    /**
     * A chunk to be done.
     *
     * @param items how many things it holds, for the progress
     */
    record ChunkPlan<C>(int items, C content) {}

    /** A claimed chunk; {@code no} counts from 0. */
    record Chunk<C>(int no, int items, C content) {}
}
