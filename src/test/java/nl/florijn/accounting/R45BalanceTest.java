package nl.florijn.accounting;

import static nl.florijn.accounting.SalesInvoiceBuilder.EU_REVERSE;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_HIGH;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_LOW;
import static nl.florijn.accounting.SalesInvoiceBuilder.NL_ZERO;
import static nl.florijn.accounting.SalesInvoiceBuilder.aCreditNote;
import static nl.florijn.accounting.SalesInvoiceBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import org.junit.jupiter.api.RepeatedTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Random invoices, read back from the XML by another parser: each is in balance, and nothing got lost. */
class R45BalanceTest {

    private static final List<SalesInvoiceBuilder.Code> CODES = List.of(NL_HIGH, NL_LOW, NL_ZERO, EU_REVERSE);

    @RepeatedTest(200)
    void R45_debitEqualsCreditAndTheDebtorOwesTheTotal() throws Exception {
        var seed = new Random().nextLong();
        var invoice = random(new Random(seed));
        var booked = (Accepted) new TwinfieldBooking(TwinfieldOffice.USUAL).book(invoice);
        var xml = parse(TwinfieldXml.pieces(List.of(booked.transaction())));

        var owed = amount(xml, "total");
        assertThat(owed.add(amount(xml, "detail")).add(amount(xml, "vat")))
                .as("balance, seed " + seed)
                .isEqualByComparingTo("0");
        assertThat(owed.abs())
                .as("total, seed " + seed)
                .isEqualByComparingTo(invoice.total().abs());
    }

    private static SalesInvoice random(Random random) {
        var invoice = random.nextInt(4) == 0 ? aCreditNote() : anInvoice();
        invoice.establishedIn("BE", "BE0123456749");
        for (var share = random.nextInt(12); share >= 0; share--) {
            var code = CODES.get(random.nextInt(CODES.size()));
            var base = cents(random.nextInt(2_000_000) - 500_000);
            // each share of the VAT may have been rounded either way (R19)
            var vat = code.category().chargesVat()
                    ? cents(base.movePointRight(2).intValue() / 5 + random.nextInt(3) - 1)
                    : BigDecimal.ZERO;
            invoice.sold("80" + random.nextInt(5), code, base.toPlainString(), vat.toPlainString());
        }
        return invoice.build();
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Sum of the lines of a type; debit counts above zero. */
    private static BigDecimal amount(Document xml, String type) {
        var sum = BigDecimal.ZERO;
        var lines = xml.getElementsByTagName("line");
        for (var i = 0; i < lines.getLength(); i++) {
            var line = (Element) lines.item(i);
            if (line.getAttribute("type").equals(type)) {
                var value = new BigDecimal(text(line, "value"));
                assertThat(value).isNotNegative();
                sum = text(line, "debitcredit").equals("debit") ? sum.add(value) : sum.subtract(value);
            }
        }
        return sum;
    }

    private static String text(Element line, String name) {
        return line.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(byte[] xml) throws Exception {
        var text = new String(xml, StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }
}
