package nl.florijn.imports;

import java.io.InputStream;
import nl.florijn.platform.csv.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A file that is handed in.
 *
 * @param name as its owner calls it; null when it was not told
 * @param content read to its end; the caller closes it
 * @param reading how it is meant; null: it is a strict file
 */
public record ImportSource(
        @Nullable String name,
        InputStream content,
        @Nullable Reading reading) {

    /** A strict file. */
    public static ImportSource strict(@Nullable String name, InputStream content) {
        return new ImportSource(name, content, null);
    }
}
