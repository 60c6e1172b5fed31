package nl.florijn.accounting.twinfield;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes sales transactions as the XML that Twinfield imports. A file is {@link #head}, any number of {@link #pieces} and
 * {@link #tail}, so that no file has to fit in memory.
 */
public final class TwinfieldXml {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyyy/MM");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int UNREADABLE = 0xFFFD;

    private final XMLStreamWriter xml;

    private TwinfieldXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What each file begins with. */
    public static byte[] head() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<transactions>\n".getBytes(UTF_8);
    }

    /** What each file ends with. */
    public static byte[] tail() {
        return "</transactions>\n".getBytes(UTF_8);
    }

    /** The transactions one after another, in UTF-8. The same transactions give the same bytes. */
    public static byte[] pieces(List<SalesTransaction> transactions) {
        var text = new StringWriter();
        try {
            var writer = new TwinfieldXml(FACTORY.createXMLStreamWriter(text));
            for (var transaction : transactions) {
                writer.transaction(transaction);
            }
            writer.xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Sales transactions could not be written as XML.", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private void transaction(SalesTransaction transaction) throws XMLStreamException {
        xml.writeStartElement("transaction");
        xml.writeAttribute("destiny", "temporary");
        xml.writeAttribute("raisewarning", "false");
        xml.writeAttribute("autobalancevat", "false");
        xml.writeCharacters("\n ");
        header(transaction);
        xml.writeCharacters("\n ");
        xml.writeStartElement("lines");
        for (var no = 0; no < transaction.lines().size(); no++) {
            xml.writeCharacters("\n  ");
            line(no + 1, transaction.lines().get(no));
        }
        xml.writeCharacters("\n ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void header(SalesTransaction transaction) throws XMLStreamException {
        xml.writeStartElement("header");
        element("office", transaction.office());
        element("code", transaction.journal());
        element("currency", transaction.currency());
        element("date", date(transaction.date()));
        element("period", PERIOD.format(transaction.date()));
        element("invoicenumber", transaction.invoiceNumber());
        element("paymentreference", transaction.paymentReference());
        element("duedate", date(transaction.dueDate()));
        xml.writeEndElement();
    }

    private void line(int id, TransactionLine line) throws XMLStreamException {
        xml.writeStartElement("line");
        xml.writeAttribute("type", lowerCase(line.type()));
        xml.writeAttribute("id", Integer.toString(id));
        element("dim1", line.account());
        var debtor = line.debtor();
        if (debtor != null) {
            element("dim2", debtor);
        }
        element("debitcredit", lowerCase(line.side()));
        element("value", line.value().toPlainString());
        var baseValue = line.baseValue();
        if (baseValue != null) {
            element("basevalue", baseValue.toPlainString());
        }
        var vatCode = line.vatCode();
        if (vatCode != null) {
            element("vatcode", vatCode);
        }
        var performance = line.performance();
        if (performance != null) {
            performance(performance);
        }
        xml.writeEndElement();
    }

    private void performance(Performance performance) throws XMLStreamException {
        element("performancetype", lowerCase(performance.type()));
        element("performancecountry", performance.country());
        element("performancevatnumber", performance.vatNumber());
        element("performancedate", date(performance.date()));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Characters that XML cannot hold are replaced, not dropped: Twinfield then refuses the code, where a shorter one
     * could be somebody else's.
     */
    private static String readable(String text) {
        return text.codePoints().allMatch(TwinfieldXml::isXml)
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
