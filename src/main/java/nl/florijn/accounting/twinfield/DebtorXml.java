package nl.florijn.accounting.twinfield;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes debtors as the XML that Twinfield imports before their transactions. */
public final class DebtorXml {

    public static final XmlFile FILE = new XmlFile("dimensions");

    private DebtorXml() {}

    /** The debtors one after another. */
    public static byte[] pieces(List<Debtor> debtors) {
        return Elements.of(debtors, DebtorXml::debtor);
    }

    private static void debtor(Debtor debtor, Elements xml) throws XMLStreamException {
        xml.start("dimension")
                .newLine(1)
                .element("office", debtor.office())
                .element("type", "DEB")
                .element("code", debtor.code())
                .element("name", debtor.name())
                .newLine(1)
                .start("financials")
                .element("duedays", Integer.toString(debtor.dueDays()))
                .end()
                .newLine(1);
        address(debtor, xml);
        var iban = debtor.iban();
        if (iban != null) {
            xml.newLine(1).start("banks").start("bank").attribute("default", "true");
            xml.element("ascription", ascription(debtor.name())).element("iban", iban);
            xml.end().end();
        }
        xml.newLine(0).end().newLine(0);
    }

    private static void address(Debtor debtor, Elements xml) throws XMLStreamException {
        xml.start("addresses")
                .start("address")
                .attribute("type", "invoice")
                .attribute("default", "true")
                .element("name", debtor.name())
                .element("country", debtor.country())
                .element("city", debtor.city())
                .element("postcode", debtor.postcode())
                .ifGiven("telephone", debtor.phone())
                .ifGiven("email", debtor.email())
                .element("field2", debtor.street())
                .ifGiven("field4", debtor.vatNumber())
                .ifGiven("field5", debtor.chamberOfCommerce())
                .end()
                .end();
    }

    /** Twinfield takes forty characters. */
    private static String ascription(String name) {
        return name.codePointCount(0, name.length()) <= 40 ? name : name.substring(0, name.offsetByCodePoints(0, 40));
    }
}
