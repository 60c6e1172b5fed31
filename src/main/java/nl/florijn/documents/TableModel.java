package nl.florijn.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.florijn.documents.InvoiceSnapshot.Group;

/** What the template sees of the table of lines. */
final class TableModel {

    private final InvoiceSnapshot snapshot;
    private final Texts texts;
    private final Notation notation;
    private final ShownAmounts amounts;
    private final LineModel line;

    TableModel(InvoiceSnapshot snapshot, Texts texts, Notation notation, ShownAmounts amounts) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.notation = notation;
        this.amounts = amounts;
        this.line = new LineModel(notation, texts, amounts, snapshot.totals().vatExempt());
    }

    /**
     * The table, an empty text when there are no lines.
     *
     * @param mostLines lines after so many are left out
     */
    Object model(int mostLines) {
        List<Map<String, Object>> groups = new ArrayList<>();
        List<Map<String, Object>> all = new ArrayList<>();
        List<String> subtotals = new ArrayList<>();
        for (Group group : snapshot.groups()) {
            List<Map<String, Object>> lines = group.lines().stream()
                    .limit(mostLines - all.size())
                    .map(line::of)
                    .toList();
            if (lines.isEmpty() && !group.lines().isEmpty()) {
                break;
            }
            String heading = group.heading() == null ? "" : group.heading();
            String subtotal = heading.isEmpty() ? "" : notation.amount(amounts.subtotal(group));
            groups.add(Map.of(
                    "heading",
                    heading,
                    "subtotal",
                    subtotal,
                    "lines",
                    lines,
                    "parts",
                    parts(heading, lines, subtotal)));
            all.addAll(lines);
            subtotals.add(subtotal);
        }
        return all.isEmpty() ? "" : Map.of("groups", groups, "columns", Columns.of(all, subtotals, texts));
    }

    /** What stays on one page: a heading and the first line, the last line and the subtotal. Between them it may end anywhere. */
    private static List<Map<String, Object>> parts(String heading, List<Map<String, Object>> lines, String subtotal) {
        if (heading.isEmpty()) {
            return List.of(part("", lines, "", ""));
        }
        int last = lines.size() - 1;
        if (last < 1) {
            return List.of(part(heading, lines, heading, subtotal));
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(part(heading, lines.subList(0, 1), "", ""));
        if (last > 1) {
            parts.add(part("", lines.subList(1, last), "", ""));
        }
        parts.add(part("", lines.subList(last, last + 1), heading, subtotal));
        return parts;
    }

    private static Map<String, Object> part(
            String heading, List<Map<String, Object>> lines, String subtotalOf, String subtotal) {
        boolean together = !heading.isEmpty() || !subtotal.isEmpty();
        return Map.of(
                "heading",
                heading,
                "lines",
                lines,
                "subtotalOf",
                subtotalOf,
                "subtotal",
                subtotal,
                "together",
                together);
    }
}
