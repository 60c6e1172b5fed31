package nl.florijn.platform.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook, one after another, each cell as text. */
public final class Sheet implements AutoCloseable {

    private static final int MOST_COLUMNS = 1000;

    private final Parts.Part part;
    private final SharedTexts texts;
    private final CellValues values;
    private int row;

    private Sheet(Parts.Part part, SharedTexts texts, CellValues values) {
        this.part = part;
        this.texts = texts;
        this.values = values;
    }

    /**
     * The first sheet.
     *
     * @param content opens the file, more than once
     */
    public static Sheet open(Supplier<InputStream> content) throws UnreadableWorkbook {
        var parts = new Parts(content);
        var contents = Contents.of(parts);
        var texts = SharedTexts.of(parts);
        var values = new CellValues(Styles.of(parts), contents.since1904());
        var part = parts.open(contents.firstSheet());
        if (part == null) {
            throw UnreadableWorkbook.broken();
        }
        return new Sheet(part, texts, values);
    }

    /** The next row that is written; rows of which nothing is written are passed over. Null after the last one. */
    public @Nullable List<String> next() throws UnreadableWorkbook {
        var xml = part.xml();
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    var number = xml.getAttributeValue(null, "r");
                    row = number == null || !number.matches("\\d{1,7}") ? row + 1 : Integer.parseInt(number);
                    return cells(xml);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw Parts.reason(e);
        }
    }

    /** Number of the row read last, as Excel shows it. */
    public int row() {
        return row;
    }

    @Override
    public void close() {
        part.close();
    }

    private List<String> cells(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var column = column(xml.getAttributeValue(null, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell(xml));
            }
        }
        return cells;
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        var type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        var style = xml.getAttributeValue(null, "s");
        var text = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                text = xml.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                text = SharedTexts.text(xml, "is");
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        return switch (type) {
            case "s" -> text.isEmpty() ? "" : texts.at(text);
            case "b" -> text.equals("1") ? "true" : "false";
            case "n" -> values.text(text, style);
            default -> text;
        };
    }

    /** From 0, of an address such as {@code AB12}; a cell without one comes after the one before. */
    private static int column(@Nullable String address, int next) throws UnreadableWorkbook {
        if (address == null) {
            return next;
        }
        var column = 0;
        for (var i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && column <= MOST_COLUMNS; i++) {
            column = column * 26 + (address.charAt(i) - 'A' + 1);
        }
        if (column < 1 || column > MOST_COLUMNS || column - 1 < next) {
            throw column > MOST_COLUMNS ? UnreadableWorkbook.tooLarge() : UnreadableWorkbook.broken();
        }
        return column - 1;
    }
}
