package nl.florijn.accounting.twinfield;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Writes sales transactions as the XML that Twinfield imports. A file is {@link XmlFile#head}, any number of
 * {@link #pieces} and {@link XmlFile#tail}, so that no file has to fit in memory.
 */
public final class TwinfieldXml {

    public static final XmlFile FILE = new XmlFile("transactions");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyyy/MM");

    private TwinfieldXml() {}

    /** The transactions one after another. */
    public static byte[] pieces(List<SalesTransaction> transactions) {
        return Elements.of(transactions, TwinfieldXml::transaction);
    }

    private static void transaction(SalesTransaction transaction, Elements xml) throws XMLStreamException {
        xml.start("transaction")
                .attribute("destiny", "temporary")
                .attribute("raisewarning", "false")
                .attribute("autobalancevat", "false")
                .newLine(1);
        header(transaction, xml);
        xml.newLine(1).start("lines");
        for (var no = 0; no < transaction.lines().size(); no++) {
            xml.newLine(2);
            line(no + 1, transaction.lines().get(no), xml);
        }
        xml.newLine(1).end().newLine(0).end().newLine(0);
    }

    private static void header(SalesTransaction transaction, Elements xml) throws XMLStreamException {
        xml.start("header")
                .element("office", transaction.office())
                .element("code", transaction.journal())
                .element("currency", transaction.currency())
                .element("date", date(transaction.date()))
                .element("period", PERIOD.format(transaction.date()))
                .element("invoicenumber", transaction.invoiceNumber())
                .element("paymentreference", transaction.paymentReference())
                .element("duedate", date(transaction.dueDate()))
                .end();
    }

    private static void line(int id, TransactionLine line, Elements xml) throws XMLStreamException {
        var baseValue = line.baseValue();
        xml.start("line")
                .attribute("type", lowerCase(line.type()))
                .attribute("id", Integer.toString(id))
                .element("dim1", line.account())
                .ifGiven("dim2", line.debtor())
                .element("debitcredit", lowerCase(line.side()))
                .element("value", line.value().toPlainString())
                .ifGiven("basevalue", baseValue == null ? null : baseValue.toPlainString())
                .ifGiven("vatcode", line.vatCode());
        var performance = line.performance();
        if (performance != null) {
            performance(performance, xml);
        }
        xml.end();
    }

    private static void performance(Performance performance, Elements xml) throws XMLStreamException {
        xml.element("performancetype", lowerCase(performance.type()))
                .element("performancecountry", performance.country())
                .element("performancevatnumber", performance.vatNumber())
                .element("performancedate", date(performance.date()));
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
