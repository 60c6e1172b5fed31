package nl.florijn.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles make a number a day or a percentage. */
final class Styles {

    /** What a number is shown as. */
    enum Shown {
        PLAIN,
        DAY,
        PERCENTAGE
    }

    private static final int MOST = 65_536;
    private static final Set<Integer> BUILT_IN_PERCENTAGES = Set.of(9, 10);
    private static final Set<Integer> BUILT_IN_DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** What stands there as it is, and conditions, colours and languages. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("(?i)[yd]|j");

    private final List<Shown> shown = new ArrayList<>();

    private Styles() {}

    /** Plain numbers alone where the workbook has no styles. */
    static Styles of(Parts parts) throws UnreadableWorkbook {
        var styles = new Styles();
        try (var part = parts.open("xl/styles.xml")) {
            if (part != null) {
                styles.read(part.xml());
            }
            return styles;
        } catch (XMLStreamException e) {
            throw Parts.reason(e);
        }
    }

    Shown at(int style) {
        return style >= 0 && style < shown.size() ? shown.get(style) : Shown.PLAIN;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        Map<Integer, String> formats = new HashMap<>();
        var inCellFormats = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(number(xml, "numFmtId"), String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            shown.add(shown(number(xml, "numFmtId"), formats));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
            if (shown.size() + formats.size() > MOST) {
                throw UnreadableWorkbook.tooLarge();
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        var text = xml.getAttributeValue(null, attribute);
        return text == null || !text.matches("\\d{1,6}") ? 0 : Integer.parseInt(text);
    }

    private static Shown shown(int format, Map<Integer, String> formats) {
        var code = formats.get(format);
        if (code == null) {
            return BUILT_IN_DAYS.contains(format)
                    ? Shown.DAY
                    : BUILT_IN_PERCENTAGES.contains(format) ? Shown.PERCENTAGE : Shown.PLAIN;
        }
        var bare = LITERAL.matcher(code).replaceAll("");
        if (bare.contains("%")) {
            return Shown.PERCENTAGE;
        }
        return DAY.matcher(bare).find() && !bare.contains("0") && !bare.contains("#") ? Shown.DAY : Shown.PLAIN;
    }
}
