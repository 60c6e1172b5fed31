package nl.florijn.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Round robin: whose turn it is among those who wait, whoever comes and goes. Thread-safe.
 *
 * @param <K> who takes turns, such as partners
 */
public final class Turns<K> {

    /** Whoever had its turn before so many others counts as one that never had any. */
    private static final int REMEMBERED = 10_000;

    /** In the order of the turns. */
    private final Map<K, Long> last = new LinkedHashMap<>();

    private long turn;

    /**
     * Gives the one its turn that waits longest since its last, first of all who never had one; among equals the first.
     *
     * @param waiting not empty
     */
    public synchronized K next(Collection<K> waiting) {
        var next = waiting.stream()
                .min(Comparator.comparingLong(one -> last.getOrDefault(one, 0L)))
                .orElseThrow();
        last.remove(next);
        last.put(next, ++turn);
        if (last.size() > REMEMBERED) {
            last.remove(last.keySet().iterator().next());
        }
        return next;
    }
}
