package nl.florijn.platform;

import java.util.ArrayList;
import java.util.List;

/** Long lists in pieces that go to the database in one go each. */
public final class Batches {

    private static final int SIZE = 1000;

    private Batches() {}

    /** In order, up to a thousand each; none when there is nothing. */
    public static <T> List<List<T>> of(List<T> all) {
        var batches = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += SIZE) {
            batches.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return batches;
    }
}
