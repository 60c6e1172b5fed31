package nl.florijn.ui.review;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceFilter.Mark;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts are listed and which one is open, as it stands in the address.
 *
 * @param mark only drafts that are marked so; null: all
 * @param text part of the debtor's name or number
 * @param run only those of one run; null: of all
 * @param draft the one that is open; null: the first
 */
record Shown(
        @Nullable Mark mark,
        String text,
        @Nullable JobId run,
        @Nullable InvoiceId draft) {

    static final Shown ALL = new Shown(null, "", null, null);

    private static final String MARK = "show";
    private static final String TEXT = "q";
    private static final String RUN = "run";
    static final String DRAFT = "draft";

    static Shown in(Location address) {
        var query = address.getQueryParameters();
        return new Shown(
                query.getSingleParameter(MARK).flatMap(Shown::mark).orElse(null),
                query.getSingleParameter(TEXT).orElse(""),
                query.getSingleParameter(RUN).map(JobId::of).orElse(null),
                query.getSingleParameter(DRAFT).map(InvoiceId::of).orElse(null));
    }

    /** What somebody typed into the address may be anything. */
    private static Optional<Mark> mark(String word) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** @param path of the review */
    Location address(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        if (mark != null) {
            query.put(MARK, mark.name().toLowerCase(Locale.ROOT));
        }
        if (!text.isBlank()) {
            query.put(TEXT, text);
        }
        if (run != null) {
            query.put(RUN, run.toString());
        }
        if (draft != null) {
            query.put(DRAFT, draft.toString());
        }
        return new Location(path, QueryParameters.simple(query));
    }

    InvoiceFilter filter() {
        return unmarked().withMark(mark);
    }

    /** What would be listed whatever the chips say. */
    InvoiceFilter unmarked() {
        return InvoiceFilter.DRAFTS.withRun(run).withText(text.isBlank() ? null : text.strip());
    }

    /** Whether drafts may be left out. */
    boolean isNarrowed() {
        return !filter().equals(InvoiceFilter.DRAFTS);
    }

    Shown withMark(@Nullable Mark wanted) {
        return new Shown(wanted, text, run, null);
    }

    Shown withText(String wanted) {
        return new Shown(mark, wanted, run, null);
    }

    Shown withDraft(@Nullable InvoiceId wanted) {
        return new Shown(mark, text, run, wanted);
    }
}
