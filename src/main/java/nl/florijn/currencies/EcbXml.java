package nl.florijn.currencies;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** {@code eurofxref-daily.xml} and its longer sisters: a {@code Cube} with a time holds one for each currency. */
final class EcbXml {

    private static final String NAMESPACE = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
    private static final XMLInputFactory FACTORY = withoutDtds();

    private EcbXml() {}

    /** Whether it begins as XML does, possibly after a byte order mark or blanks. */
    static boolean isXml(byte[] content) {
        for (var c : content) {
            if (c == '<') {
                return true;
            }
            if (c > ' ') {
                return false;
            }
        }
        return false;
    }

    static void read(byte[] content, EcbFile file) throws UnreadableRates {
        try {
            read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(content)), file);
        } catch (XMLStreamException broken) {
            var place = broken.getLocation();
            throw new UnreadableRates("The file is no well-formed XML"
                    + (place == null ? "." : ": see line " + place.getLineNumber() + "."));
        }
    }

    private static void read(XMLStreamReader xml, EcbFile file) throws XMLStreamException, UnreadableRates {
        LocalDate date = null;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableRates("The file has a document type declaration, which rates never have.");
            }
            if (event == XMLStreamConstants.START_ELEMENT && isCube(xml)) {
                var time = xml.getAttributeValue(null, "time");
                date = time == null ? date : date(time);
                addRate(xml, date, file);
            }
        }
    }

    private static void addRate(XMLStreamReader xml, @Nullable LocalDate date, EcbFile file) throws UnreadableRates {
        var currency = xml.getAttributeValue(null, "currency");
        var rate = xml.getAttributeValue(null, "rate");
        if (currency == null || rate == null) {
            return;
        }
        if (date == null) {
            throw new UnreadableRates("The rate of %s has no date.".formatted(EcbFile.shortened(currency)));
        }
        file.add(date, currency, rate);
    }

    private static boolean isCube(XMLStreamReader xml) {
        return xml.getLocalName().equals("Cube") && NAMESPACE.equals(xml.getNamespaceURI());
    }

    private static LocalDate date(String time) throws UnreadableRates {
        try {
            return LocalDate.parse(time);
        } catch (DateTimeException none) {
            throw new UnreadableRates("'%s' is no day of rates.".formatted(EcbFile.shortened(time)));
        }
    }

    private static XMLInputFactory withoutDtds() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
