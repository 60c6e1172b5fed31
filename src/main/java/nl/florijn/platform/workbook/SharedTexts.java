package nl.florijn.platform.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells refer to, of which a workbook keeps each once. All of them are in memory, so they are bounded. */
final class SharedTexts {

    private static final int MOST = 1_000_000;
    private static final long MOST_CHARACTERS = 16L << 20;

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts of(Parts parts) throws UnreadableWorkbook {
        var shared = new SharedTexts();
        try (var part = parts.open("xl/sharedStrings.xml")) {
            if (part != null) {
                shared.read(part.xml());
            }
            return shared;
        } catch (XMLStreamException e) {
            throw Parts.reason(e);
        }
    }

    String at(String place) throws UnreadableWorkbook {
        if (!place.matches("\\d{1,7}") || Integer.parseInt(place) >= texts.size()) {
            throw UnreadableWorkbook.broken();
        }
        return texts.get(Integer.parseInt(place));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
        var characters = 0L;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                var text = text(xml, "si");
                characters += text.length();
                texts.add(text);
                if (texts.size() > MOST || characters > MOST_CHARACTERS) {
                    throw UnreadableWorkbook.tooLarge();
                }
            }
        }
    }

    /** The text up to the end of an element, in whatever pieces it is written; how it is pronounced is left out. */
    static String text(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                text(xml, "rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(until)) {
                break;
            }
        }
        return text.toString();
    }
}
