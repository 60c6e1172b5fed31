package nl.florijn.accounting.twinfield;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writing of elements, each text in the characters that XML has. */
final class Elements {

    /** What an element is written from. */
    interface Writing<T> {
        void write(T what, Elements to) throws XMLStreamException;
    }

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int UNREADABLE = 0xFFFD;

    private final XMLStreamWriter xml;

    private Elements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** One after another, in UTF-8. The same give the same bytes. */
    static <T> byte[] of(List<T> all, Writing<T> writing) {
        var text = new StringWriter();
        try {
            var elements = new Elements(FACTORY.createXMLStreamWriter(text));
            for (var one : all) {
                writing.write(one, elements);
            }
            elements.xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written.", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    Elements start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        return this;
    }

    Elements attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
        return this;
    }

    Elements end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    Elements newLine(int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(indent));
        return this;
    }

    Elements element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
        return this;
    }

    /** Nothing when there is none. */
    Elements ifGiven(String name, @Nullable String text) throws XMLStreamException {
        return text == null || text.isBlank() ? this : element(name, text);
    }

    /**
     * Characters that XML cannot hold are replaced, not dropped: Twinfield then refuses the code, where a shorter one
     * could be somebody else's.
     */
    private static String readable(String text) {
        return text.codePoints().allMatch(Elements::isXml)
                ? text
                : text.codePoints()
                        .map(c -> isXml(c) ? c : UNREADABLE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    // XML 1.0, production 2
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
