package nl.florijn.documents.logos;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.florijn.platform.InvalidInput;

/** Goes through a drawing element by element, within bounds. Nothing is looked up and no entity is filled in. */
final class SvgReading {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 5_000;
    private static final XMLInputFactory FACTORY = factory();

    /** Hears of each element. */
    interface Visitor {

        /** @return whether to go into it; if not, its end is not told */
        boolean enter(XMLStreamReader element) throws XMLStreamException;

        default void leave() throws XMLStreamException {}
    }

    private SvgReading() {}

    /** @throws InvalidInput when it is no XML, too deep or has too many elements */
    static void read(byte[] file, Visitor visitor) {
        try {
            visit(FACTORY.createXMLStreamReader(new ByteArrayInputStream(file)), visitor);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException broken) {
            throw Refused.unreadable();
        }
    }

    private static void visit(XMLStreamReader xml, Visitor visitor) throws XMLStreamException {
        var depth = 0;
        var unseen = 0; // how deep in an element that is not gone into
        var elements = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refused.unreadable();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
                    throw Refused.tooComplex();
                }
                var isGoneInto = unseen == 0 && visitor.enter(xml);
                if (xml.isEndElement()) { // the visitor has read all of it
                    depth--;
                } else if (!isGoneInto) {
                    unseen++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (unseen > 0) {
                    unseen--;
                } else {
                    visitor.leave();
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("A drawing names nothing outside itself.");
        });
        return factory;
    }
}
