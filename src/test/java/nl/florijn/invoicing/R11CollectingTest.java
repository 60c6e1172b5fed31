package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What a run puts together on one invoice, and how the document shows it. */
@FlorijnTest
class R11CollectingTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Charges charges;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Product hosting;
    private Product domain;

    @BeforeEach
    void aPartnerWithHostingAndDomains() {
        partner = reseller.partner();
        hosting = books.product(partner, "{\"group\": \"Hosting\"}");
        domain = books.product(partner, """
                {"name": "Domein", "group": "Domeinen",
                 "prices": [{"interval": "P1Y", "currency": "EUR", "unitPrice": "12.00"}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            grouping      | headings and subtotals
            NONE          | ''
            CUSTOMER      | Filiaal Noord 60,00; Filiaal Zuid 22,00; Hoofdkantoor 10,00
            SUBSCRIPTION  | hoofd.example 10,00; noord.example 10,00; zuid.example 10,00; zuid.nl 12,00
            PRODUCT_GROUP | Domeinen 12,00; Hosting 30,00
            OWN_REFERENCE | PO-1 72,00; PO-2 10,00
            """)
    void R11_oneInvoiceForAllThatADebtorPaysForUnderHeadingsWithSubtotals(String grouping, String subtotals)
            throws Exception {
        var office = customer("Hoofdkantoor", "{\"grouping\": \"%s\"}".formatted(grouping));
        var north = customer("Filiaal Noord", "{\"invoiceDebtorId\": \"%s\"}".formatted(office.id()));
        var south = customer("Filiaal Zuid", "{\"invoiceDebtorId\": \"%s\"}".formatted(office.id()));
        subscription(office, hosting, "hoofd.example", "P1M", null);
        subscription(north, hosting, "noord.example", "P1M", "PO-1");
        subscription(south, hosting, "zuid.example", "P1M", "PO-2");
        subscription(south, domain, "zuid.nl", "P1Y", "PO-1");
        charge(north, "50.00", "PO-1");

        reseller.run(partner, "2027-01-01");

        var draft = reseller.draft(partner);
        assertThat(draft.debtor().name()).isEqualTo("Hoofdkantoor");
        assertThat(draft.amounts().net()).isEqualByComparingTo("92.00");
        var expected =
                Stream.of(subtotals.split("; ")).filter(s -> !s.isEmpty()).toList();
        assertThat(subtotals(documents.html(partner, draft.id()))).isEqualTo(expected);
        assertThat(subtotalsOfPdf(documents.previewPdf(partner, draft.id()))).isEqualTo(expected);
    }

    @Test
    void R11_oneInvoicePerSubscriptionWhereTheDebtorWantsThat() {
        var office = customer("Hoofdkantoor", "{\"collecting\": \"SUBSCRIPTION\"}");
        var shop = customer("Filiaal", "{\"invoiceDebtorId\": \"%s\"}".formatted(office.id()));
        subscription(office, hosting, "hoofd.example", "P1M", null);
        subscription(shop, hosting, "filiaal.example", "P1M", null);
        charge(shop, "50.00", null);

        reseller.run(partner, "2027-01-01");

        assertThat(reseller.drafts(partner))
                .allSatisfy(draft -> assertThat(draft.debtor().name()).isEqualTo("Hoofdkantoor"))
                .extracting(draft -> draft.lines().getFirst().description())
                .containsExactlyInAnyOrder("hoofd.example", "filiaal.example", "Verhuizing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            interval | months with an invoice             | the one with the domain | its net
            P1M      | 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12 | 3                    | 17.00
            P2M      | 1; 3; 5; 7; 9; 11                  | 3                       | 22.00
            P3M      | 1; 4; 7; 10                        | 1                       | 27.00
            P6M      | 1; 7                               | 1                       | 42.00
            P1Y      | 1                                  | 1                       | 72.00
            """)
    void R09_aCustomerIsBilledInItsOwnMonths(String interval, String months, int withDomain, String net) {
        var customer = customer("Bakkerij", "{\"invoiceInterval\": \"%s\"}".formatted(interval));
        subscription(customer, hosting, "bakkerij.example", "P1M", null, "\"unitPrice\": \"5.00\"");
        subscription(customer, domain, "bakkerij.nl", "P1Y", null, "\"start\": \"2027-03-10\"");

        var billed = new ArrayList<String>();
        IntStream.rangeClosed(1, 12).forEach(month -> {
            if (reseller.run(partner, LocalDate.of(2027, month, 1).toString()).drafts() > 0) {
                billed.add(String.valueOf(month));
            }
        });

        assertThat(billed).isEqualTo(List.of(months.split("; ")));
        assertThat(reseller.drafts(partner))
                .filteredOn(draft -> draft.lines().stream()
                        .anyMatch(line -> line.description().equals("bakkerij.nl")))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.date()).isEqualTo(LocalDate.of(2027, withDomain, 1));
                    assertThat(draft.amounts().net()).isEqualByComparingTo(net);
                });
    }

    @Test
    void R10_aChargeWaitsForTheMonthOfItsCustomer() {
        var customer = customer("Bakkerij", "{\"invoiceInterval\": \"P3M\", \"invoiceMonth\": 2}");
        charge(customer, "50.00", null);

        var january = reseller.run(partner, "2027-01-01");
        assertThat(january.drafts()).isZero();
        assertThat(january.skipped()).as("customers of another month").isOne();

        var february = reseller.run(partner, "2027-02-01");
        assertThat(february.skipped()).isZero();
        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("50.00");
    }

    @Test
    void R10_onAManualInvoiceALineNeedsNoRunAndWaitsForNoMonth() {
        var customer = customer("Bakkerij", "{\"invoiceInterval\": \"P1Y\"}");

        editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2027-02-03",
                 "lines": [{"description": "Uren", "quantity": "2.5", "unitPrice": "85.00"}]}
                """.formatted(customer.id()), NewInvoice.class));

        assertThat(reseller.draft(partner).date()).isEqualTo("2027-02-03");
        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("212.50");
        assertThat(reseller.run(partner, "2028-01-01").drafts()).isZero();
    }

    private Customer customer(String name, String fields) {
        var named = "{\"name\": \"%s\", %s".formatted(name, fields.substring(1));
        return books.customer(partner, named);
    }

    private void subscription(Customer holder, Product product, String description, String interval, String group) {
        subscription(holder, product, description, interval, group, "\"start\": \"2027-01-01\"");
    }

    private void subscription(
            Customer holder, Product product, String description, String interval, String group, String field) {
        var reference = group == null ? "null" : '"' + group + '"';
        books.subscription(partner, holder, product, """
                {"description": "%s", "interval": "%s", "group": %s, %s}
                """.formatted(description, interval, reference, field));
    }

    private void charge(Customer holder, String price, String group) {
        var reference = group == null ? "null" : '"' + group + '"';
        charges.create(partner, json.readValue("""
                {"customerId": "%s", "description": "Verhuizing", "unitPrice": "%s", "group": %s}
                """.formatted(holder.id(), price, reference), ChargeDetails.class));
    }

    /** Heading and subtotal of each group, in the order of the page; the heading itself must stand above. */
    private static List<String> subtotals(String html) {
        var headings = texts(html, "<tr class=\"heading\"><td[^>]*>([^<]*)</td>");
        var subtotals =
                texts(html, "<tr class=\"subtotal\"><td[^>]*>Subtotaal ([^<]*)</td><td[^>]*>[^<0-9]*([^<]*)</td>");
        assertThat(subtotals.stream().map(each -> each.substring(0, each.lastIndexOf(' '))))
                .isEqualTo(headings);
        return subtotals;
    }

    private static List<String> subtotalsOfPdf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return texts(stripper.getText(document), "(?m)^Subtotaal (.*?) (?:€ ?)?([0-9,.]+)\\s*$");
        }
    }

    private static List<String> texts(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text.replace('\u00a0', ' '))
                .results()
                .map(found -> IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .map(String::strip)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
    }
}
