package nl.florijn.invoicing.paper;

import java.util.List;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * What became of many documents.
 *
 * @param done how many are kept
 * @param failedCount how many could not be made
 * @param failed which, at most the first {@value #LISTED}
 */
record RenderReport(int done, int failedCount, List<NotMade> failed) {

    static final int LISTED = 1000;
    static final RenderReport NONE = done(0);

    /** @param failed null: an earlier version told nothing */
    RenderReport(int done, int failedCount, @Nullable List<NotMade> failed) {
        this.done = done;
        this.failedCount = failedCount;
        this.failed = failed == null ? List.of() : List.copyOf(failed);
    }

    /** A document that could not be made, and why. */
    record NotMade(InvoiceId id, String detail) {}

    static RenderReport done(int count) {
        return new RenderReport(count, 0, List.of());
    }

    static RenderReport failed(List<InvoiceId> ids, String detail) {
        return new RenderReport(
                0, ids.size(), ids.stream().map(id -> new NotMade(id, detail)).toList());
    }

    RenderReport plus(RenderReport other) {
        var all = Stream.concat(failed.stream(), other.failed.stream()).limit(LISTED);
        return new RenderReport(done + other.done, failedCount + other.failedCount, all.toList());
    }
}
