package nl.florijn.platform.csv;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one value.
 *
 * @param column its name in a strict file
 * @param before as the books had it; null: nothing, or what has no words
 * @param after as they have it now; null: nothing
 */
public record CellChange(
        String column, @Nullable String before, @Nullable String after) {

    public static CellChange of(Column<?> column, @Nullable Object before, @Nullable Object after) {
        return new CellChange(column.name(), text(before), text(after));
    }

    /** Ids have no words. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Record _ -> null;
            default -> value.toString();
        };
    }
}
