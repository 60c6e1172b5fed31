package nl.florijn.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is asked for.
 *
 * @param limit how many rows at most
 * @param after key of the last row that the caller has; null from the beginning
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** The first rows, as many as one page holds at most. */
    public static final PageRequest FIRST = new PageRequest(MAX_LIMIT, null);

    /** Reads what a caller sent; {@link InvalidInput} when the limit or the cursor is none that was handed out. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new InvalidInput("limit", "OUT_OF_RANGE", "A page holds 1 to " + MAX_LIMIT + " items.");
        }
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, cursor == null ? null : decode(cursor));
    }

    /** The key of the last row for lists that go by id; 0 from the beginning. */
    public long afterId() {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException foreignCursor) {
            throw badCursor();
        }
    }

    /** How many rows to fetch: one more than shown tells whether another page follows. */
    public int fetchSize() {
        return limit + 1;
    }

    /**
     * Makes the page out of up to {@link #fetchSize()} rows.
     *
     * @param key gives the key of a row, by which the list is sorted
     */
    public <T> Page<T> page(List<T> rows, Function<? super T, ?> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), encode(key.apply(items.getLast()).toString()));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw badCursor();
        }
    }

    private static InvalidInput badCursor() {
        return new InvalidInput("cursor", "UNKNOWN_CURSOR", "This cursor was not given out by this list.");
    }
}
