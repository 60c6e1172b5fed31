package nl.florijn.platform.crash;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does nothing, unless the process was started with {@code -Dflorijn.crash-at=NAME} or {@code NAME:N}: then it dies the
 * first (or Nth) time that point is reached, as it would by {@code kill -9}: no shutdown hooks, no clean-up.
 */
public final class CrashPoint {

    private static final String[] WANTED =
            System.getProperty("florijn.crash-at", "").split(":", 2);
    private static final AtomicInteger LEFT = new AtomicInteger(WANTED.length == 2 ? Integer.parseInt(WANTED[1]) : 1);
    private static final int KILLED = 137;

    private CrashPoint() {}

    public static void reached(String name) {
        if (WANTED[0].equals(name) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
