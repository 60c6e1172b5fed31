package nl.florijn.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of the table of lines. A column that no line needs is left out; one with figures is as wide as its longest
 * figure needs, and the description takes what is left. So the layout can be fixed: quick, and never too narrow.
 */
final class Columns {

    private static final List<String> BESIDE_DESCRIPTION =
            List.of("period", "quantity", "unitPrice", "discount", "vat", "net");

    // In hundredths of the font size, measured on the theme's font: a figure or letter, a mark or space between them,
    // and
    // the space between two columns.
    private static final int FIGURE = 56;
    private static final int MARK = 28;
    private static final int GAP = 170;
    private static final String MARKS = ".,- \u00a0";

    private Columns() {}

    /**
     * What the template sees of the columns: per column its width in CSS, or an empty text when it is left out; and how many
     * there are.
     *
     * @param lines the models of all lines
     * @param subtotals written out, they stand in the column of the amounts
     */
    static Map<String, Object> of(List<Map<String, Object>> lines, List<String> subtotals, Texts texts) {
        Map<String, Object> columns = new HashMap<>();
        int count = 1;
        for (String column : BESIDE_DESCRIPTION) {
            Stream<String> figures = lines.stream().map(line -> String.valueOf(line.get(column)));
            int widest = widest(column.equals("net") ? Stream.concat(figures, subtotals.stream()) : figures);
            columns.put(column, widest == 0 ? "" : css(Math.max(widest, width(texts.get(column))) + GAP));
            count += widest == 0 ? 0 : 1;
        }
        columns.put("count", count);
        columns.put("countBeforeNet", count - 1);
        return columns;
    }

    private static int widest(Stream<String> figures) {
        return figures.mapToInt(Columns::width).max().orElse(0);
    }

    private static int width(String text) {
        return text.chars().map(c -> MARKS.indexOf(c) >= 0 ? MARK : FIGURE).sum();
    }

    private static String css(int hundredths) {
        return "%d.%02dem".formatted(hundredths / 100, hundredths % 100);
    }
}
