package nl.florijn.platform.paging;

import java.util.List;
import java.util.function.Function;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is asked for.
 *
 * @param limit how many rows at most
 * @param after key of the last row that the caller has; null from the beginning
 * @param list which list it is, with its filters: a cursor of another one is none of this
 */
public record PageRequest(int limit, @Nullable String after, String list) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** The first rows, as many as one page holds at most. */
    public static final PageRequest FIRST = new PageRequest(MAX_LIMIT, null);

    /** Of a list that keeps its cursors to itself. */
    public PageRequest(int limit, @Nullable String after) {
        this(limit, after, "");
    }

    /** As {@link #of(Integer, String, String)}, of a list that keeps its cursors to itself. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        return of(limit, cursor, "");
    }

    /** Reads what a caller sent; {@link InvalidInput} when the limit or the cursor is none that this list handed out. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor, String list) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new InvalidInput("limit", "OUT_OF_RANGE", "A page holds 1 to " + MAX_LIMIT + " items.", 1, MAX_LIMIT);
        }
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limit, cursor == null ? null : Cursor.read(cursor, list), list);
    }

    /** Where the last row stands in a list that goes by the moment of making; null from the beginning. */
    public @Nullable Made afterMade() {
        return after == null ? null : Made.read(after);
    }

    /** How many rows to fetch: one more than shown tells whether another page follows. */
    public int fetchSize() {
        return limit + 1;
    }

    /**
     * Makes the page out of the whole list, where that is never long.
     *
     * @param key tells rows apart
     */
    public <T> Page<T> pageOf(List<T> all, Function<? super T, ?> key) {
        var keys = all.stream().map(row -> key.apply(row).toString()).toList();
        var from = after == null ? 0 : keys.indexOf(after) + 1;
        if (after != null && from == 0) {
            throw Cursor.foreign();
        }
        return page(all.subList(from, Math.min(from + fetchSize(), all.size())), key);
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
        return new Page<>(
                List.copyOf(items), Cursor.write(key.apply(items.getLast()).toString(), list));
    }
}
