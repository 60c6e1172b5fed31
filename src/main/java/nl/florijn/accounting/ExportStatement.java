package nl.florijn.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an export last.
 *
 * @param by who said it; null while nobody has
 * @param version how often it changed
 */
record ExportStatement(
        ExportStage stage, @Nullable String by, @Nullable Instant at, int version) {

    /** Before anybody says anything. */
    static final ExportStatement MADE = new ExportStatement(ExportStage.MADE, null, null, 0);
}
