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

    // In hundredths of the font size: one character of a figure or heading, and the space between two columns.
    private static final int CHARACTER = 56;
    private static final int SPACE = 150;

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
            int longest = longest(column.equals("net") ? Stream.concat(figures, subtotals.stream()) : figures);
            columns.put(
                    column,
                    longest == 0
                            ? ""
                            : width(Math.max(longest, texts.get(column).length())));
            count += longest == 0 ? 0 : 1;
        }
        columns.put("count", count);
        columns.put("countBeforeNet", count - 1);
        return columns;
    }

    private static int longest(Stream<String> figures) {
        return figures.mapToInt(String::length).max().orElse(0);
    }

    private static String width(int characters) {
        int width = characters * CHARACTER + SPACE;
        return "%d.%02dem".formatted(width / 100, width % 100);
    }
}
