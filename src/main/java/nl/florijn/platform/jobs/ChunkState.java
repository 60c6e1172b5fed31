package nl.florijn.platform.jobs;

/** OPEN can be claimed; WAITING becomes open when the chunk before it is done (sequential jobs). */
public enum ChunkState {
    WAITING,
    OPEN,
    DONE,
    DROPPED
}
