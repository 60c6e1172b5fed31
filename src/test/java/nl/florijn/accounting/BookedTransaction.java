package nl.florijn.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A transaction as another program reads it from the file; debit counts above zero.
 *
 * @param abroad how many of its lines tell a country
 */
record BookedTransaction(String invoiceNumber, BigDecimal owed, BigDecimal revenue, BigDecimal vat, int abroad) {

    static List<BookedTransaction> read(String xml) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            var transactions = new ArrayList<BookedTransaction>();
            elements(document.getElementsByTagName("transaction")).forEach(found -> transactions.add(of(found)));
            return transactions;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("The file is not well-formed.", e);
        }
    }

    BigDecimal balance() {
        return owed.add(revenue).add(vat);
    }

    private static BookedTransaction of(Element transaction) {
        return new BookedTransaction(
                text(transaction, "invoicenumber"),
                sum(transaction, "total"),
                sum(transaction, "detail"),
                sum(transaction, "vat"),
                transaction.getElementsByTagName("performancecountry").getLength());
    }

    private static BigDecimal sum(Element transaction, String type) {
        return elements(transaction.getElementsByTagName("line")).stream()
                .filter(line -> line.getAttribute("type").equals(type))
                .map(BookedTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Element line) {
        var value = new BigDecimal(text(line, "value"));
        assertThat(value).isNotNegative();
        return text(line, "debitcredit").equals("debit") ? value : value.negate();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
