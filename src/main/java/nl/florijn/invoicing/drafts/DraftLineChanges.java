package nl.florijn.invoicing.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Changes the lines of a draft: those that are sent take the place of those that stand there (R12). */
@Component
class DraftLineChanges {

    /** As many can be entered. */
    static final int MOST_LINES = 10_000;

    private final DraftPricing pricing;
    private final DraftRemoval removal;
    private final DraftWriting writing;

    DraftLineChanges(DraftPricing pricing, DraftRemoval removal, DraftWriting writing) {
        this.pricing = pricing;
        this.removal = removal;
        this.writing = writing;
    }

    /** A run may make a longer one; that can be edited, but does not grow. */
    static void checkCount(int lines, int before) {
        if (lines > MOST_LINES && lines > before) {
            throw new InvalidInput(
                    "lines",
                    "TOO_MANY_LINES",
                    "An invoice has at most %,d lines; these are %,d.".formatted(MOST_LINES, lines));
        }
    }

    void change(PartnerId partner, Invoice draft, DraftChange change, List<DraftLine> wanted) {
        checkCount(wanted.size(), draft.lines().size());
        var onTop = draft.linesOnTop().stream().collect(Collectors.toMap(InvoiceLine::id, Function.identity()));
        checkOnTop(wanted, onTop);
        var lines =
                wanted.stream().filter(line -> !onTop.containsKey(line.id())).toList();
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "REQUIRED", "A draft keeps at least one line; discard it to remove all.");
        }
        var edited = pricing.edited(partner, draft, change.date(), lines);
        var removed = change.removed() == null ? List.<RemovedLine>of() : change.removed();
        removal.remove(partner, draft, gone(draft, lines), removed);
        writing.writeLines(partner, draft, change, edited);
    }

    /** What comes on top may be sent back as it stands, not changed: it follows from the other lines. */
    private static void checkOnTop(List<DraftLine> wanted, Map<LineId, InvoiceLine> onTop) {
        var check = new FieldCheck();
        for (var i = 0; i < wanted.size(); i++) {
            var line = wanted.get(i);
            var stands = onTop.get(line.id());
            check.require(
                    stands == null || line.isAsIn(stands),
                    "lines[" + i + "]",
                    "LINE_FOLLOWS",
                    "This line follows from the others; change the percentage, or leave it out.");
        }
        check.done();
    }

    private static List<InvoiceLine> gone(Invoice draft, List<DraftLine> lines) {
        var named = new HashSet<LineId>();
        for (var line : lines) {
            if (line.id() != null && !named.add(line.id())) {
                throw new InvalidInput("lines", "DOUBLE_LINE", "Line " + line.id() + " is on the list twice.");
            }
        }
        return draft.ownLines().stream()
                .filter(line -> !named.contains(line.id()))
                .toList();
    }
}
