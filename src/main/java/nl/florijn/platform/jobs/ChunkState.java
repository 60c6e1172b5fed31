package nl.florijn.platform.jobs;

/**
 * OPEN can be claimed; WAITING becomes open when the chunk before it is done (sequential jobs). Both become DROPPED when
 * their job ends without them; DONE and DROPPED stay.
 */
public enum ChunkState {
    WAITING,
    OPEN,
    DONE,
    DROPPED
}
