package nl.florijn.catalog.prices;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price, or a row of a price list, as it was known from a moment until another.
 *
 * @param key tells prices apart: of each at most one counts at a moment
 * @param from first moment at which there was such a price
 * @param until first moment at which it was no longer like this; null: it still is
 */
record KnownPrice<T>(
        Object key, T value, Instant from, @Nullable Instant until) {

    /** Whether anything was another way at a moment than it is now. */
    static <T> boolean hasChangedSince(Instant moment, Collection<KnownPrice<T>> all) {
        return all.stream().anyMatch(one -> one.hasChangedSince(moment));
    }

    private boolean hasChangedSince(Instant moment) {
        return from.isAfter(moment) || (until != null && until.isAfter(moment));
    }

    /** All as they were at a moment. */
    static <T> List<T> at(Instant moment, Collection<KnownPrice<T>> all) {
        Map<Object, KnownPrice<T>> counting = new HashMap<>();
        for (var one : all) {
            if (!one.from().isAfter(moment)
                    && (one.until() == null || one.until().isAfter(moment))) {
                counting.merge(one.key, one, KnownPrice::earlier);
            }
        }
        return counting.values().stream().map(KnownPrice::value).toList();
    }

    private static <T> KnownPrice<T> earlier(KnownPrice<T> one, KnownPrice<T> other) {
        var end = one.until;
        return end == null || (other.until != null && other.until.isBefore(end)) ? other : one;
    }
}
