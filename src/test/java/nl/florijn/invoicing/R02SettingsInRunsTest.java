package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What each setting does to a draft, wherever it was set. Hosting is 10.00 a month from 16 January 2031. */
@FlorijnTest
class R02SettingsInRunsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = reseller.partner();
    }

    /** Without email address a draft warns when it is to go by e-mail; the domain stands beside the hosting. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            of partner                   | of customer                   | what       | comes out
                                         |                               | due        | 2031-02-15
            "paymentTermDays": 30        |                               | due        | 2031-03-03
            "paymentTermDays": 30        | "paymentTermDays": 8          | due        | 2031-02-09
            "paymentTermEndOfMonth":true |                               | due        | 2031-03-14
            "paymentTermEndOfMonth":true | "paymentTermEndOfMonth":false | due        | 2031-02-15
                                         |                               | language   | nl-NL
            "locale": "en-GB"            |                               | language   | en-GB
            "locale": "en-GB"            | "locale": "nl-BE"             | language   | nl-BE
                                         |                               | warnings   | [NO_EMAIL]
            "delivery": "PRINT"          |                               | warnings   | []
            "delivery": "PRINT"          | "delivery": "EMAIL"           | warnings   | [NO_EMAIL]
                                         |                               | headings   | [null]
            "grouping": "SUBSCRIPTION"   |                               | headings   | [example.nl]
            "grouping": "SUBSCRIPTION"   | "grouping": "CUSTOMER"        | headings   | [Bakkerij Jansen]
                                         |                               | lines      | 1
            "invoiceInterval": "P3M", "invoiceMonth": 2 |                                | lines | 3
            "invoiceInterval": "P3M", "invoiceMonth": 2 | "invoiceInterval": "P2M"       | lines | 2
            "invoiceInterval": "P3M", "invoiceMonth": 2 | "invoiceMonth": 3              | lines | 0
            "invoiceInterval": "P3M"     |                               | lines      | 0
            """)
    void R02_documentsGoByCustomerThenPartnerThenSystem(
            String ofPartner, String ofCustomer, String what, String comesOut) {
        ofPartner(ofPartner);
        var customer = books.customer(partner, "{\"email\": null%s}".formatted(and(ofCustomer)));
        hosting(customer, "\"start\": \"2031-02-01\"");

        reseller.run(partner, "2031-02-01");

        assertThat(told(what)).isEqualTo(comesOut);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            of partner, of customer, drafts
            ,             ,             1
            SUBSCRIPTION, ,             2
            SUBSCRIPTION, DEBTOR,       1
            DEBTOR,       SUBSCRIPTION, 2
            """)
    void R02_collectingGoesByCustomerThenPartnerThenSystem(String ofPartner, String ofCustomer, int drafts) {
        ofPartner(ofPartner == null ? null : "\"collecting\": \"%s\"".formatted(ofPartner));
        var customer =
                books.customer(partner, ofCustomer == null ? "{}" : "{\"collecting\": \"%s\"}".formatted(ofCustomer));
        hosting(customer, "\"start\": \"2031-02-01\"");
        hosting(customer, "\"start\": \"2031-02-01\"");

        assertThat(reseller.run(partner, "2031-02-01").drafts()).isEqualTo(drafts);
    }

    /** By the calendar from 16 January: 16 of 31 days, or all of a period; in arrears it is due in February. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            of partner               | of customer              | of subscription          | net in January | in February
                                     |                          |                          | 5.16           | 15.16
            "billingType": "ARREARS" |                          |                          | 0              | 5.16
            "billingType": "ARREARS" | "billingType": "ADVANCE" |                          | 5.16           | 15.16
                                     | "billingType": "ADVANCE" | "billingType": "ARREARS" | 0              | 5.16
            "prorate": false         |                          |                          | 10.00          | 20.00
            "prorate": false         | "prorate": true          |                          | 5.16           | 15.16
                                     | "prorate": true          | "prorate": false         | 10.00          | 20.00
            """)
    void R02_linesGoBySubscriptionThenCustomerThenPartnerThenSystem(
            String ofPartner, String ofCustomer, String ofSubscription, String inJanuary, String inFebruary) {
        ofPartner(ofPartner);
        var customer = books.customer(partner, ofCustomer == null ? "{}" : "{%s}".formatted(ofCustomer));
        hosting(customer, "\"start\": \"2031-01-16\", \"alignment\": \"CALENDAR\"" + and(ofSubscription));

        reseller.run(partner, "2031-01-01");
        assertThat(net()).isEqualTo(inJanuary);
        reseller.run(partner, "2031-02-01");
        assertThat(net()).isEqualTo(inFebruary);
    }

    @Test
    void R02_whoPaysDecidesOnIntervalCurrencyVatLanguageAndDelivery() {
        var payer = books.customer(partner, """
                {"name": "Hoofdkantoor", "invoiceInterval": "P3M", "currency": "USD", "vatCode": "NL-LOW",
                 "locale": "en-GB", "delivery": "EMAIL", "email": null}
                """);
        var holder = books.customer(partner, """
                {"name": "Filiaal", "invoiceInterval": "P1M", "currency": "EUR", "vatCode": "NL-HIGH", "locale": "nl-NL",
                 "delivery": "PRINT", "email": "filiaal@example.com", "invoiceDebtorId": "%s"}
                """.formatted(payer.id()));
        hosting(holder, "\"start\": \"2031-01-01\", \"unitPrice\": \"7.00\"");

        assertThat(reseller.run(partner, "2031-02-01").drafts()).isZero();
        reseller.run(partner, "2031-01-01");

        var draft = reseller.draft(partner);
        assertThat(draft.debtor().name()).isEqualTo("Hoofdkantoor");
        assertThat(draft.lines()).as("three months").hasSize(3);
        assertThat(draft.amounts().currency()).isEqualTo("USD");
        assertThat(draft.lines().getFirst().vatCode()).isEqualTo("NL-LOW");
        assertThat(told("language")).isEqualTo("en-GB");
        assertThat(told("warnings")).contains("NO_EMAIL");
    }

    @Test
    void R02_whoHoldsItDecidesOnPriceListAndDiscount() {
        var product = books.product(partner);
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        entries.create(partner, gold, json.readValue("""
                {"productId": "%s", "minimumQuantity": "0", "interval": "P1M", "unitPrice": "8.00"}
                """.formatted(product.id()), PriceListEntryDetails.class));
        var payer = books.customer(partner, "{\"discountPercent\": \"50\"}");
        for (var own : List.of("\"priceList\": \"GOLD\"", "\"discountPercent\": \"10\"", "\"email\": null")) {
            var holder = books.customer(partner, "{\"invoiceDebtorId\": \"%s\", %s}".formatted(payer.id(), own));
            books.subscription(partner, holder, product, "{\"start\": \"2031-01-01\"}");
        }

        reseller.run(partner, "2031-01-01");

        assertThat(reseller.draft(partner).lines())
                .extracting(line -> line.net().toPlainString())
                .containsExactlyInAnyOrder("8.00", "9.00", "10.00");
    }

    @Test
    void R02_aDraftKeepsTermLanguageAndDeliveryWhenTheyChange() {
        var customer = books.customer(partner, """
                {"paymentTermDays": 7, "locale": "en-GB", "delivery": "PRINT", "grouping": "CUSTOMER", "email": null}
                """);
        hosting(customer, "\"start\": \"2031-02-01\"");
        reseller.run(partner, "2031-02-01");

        books.change(partner, customer, books.customerDetails("""
                {"paymentTermDays": 60, "locale": "nl-NL", "delivery": "PRINT", "grouping": "NONE", "number": "%s"}
                """.formatted(customer.number())));

        assertThat(told("due")).isEqualTo("2031-02-08");
        assertThat(told("language")).isEqualTo("en-GB");
        assertThat(told("headings")).isEqualTo("[Bakkerij Jansen]");
        assertThat(documents.html(partner, reseller.draft(partner).id())).contains("lang=\"en");
    }

    private void hosting(Customer customer, String fields) {
        var product = books.product(partner);
        books.subscription(partner, customer, product, "{%s}".formatted(fields));
    }

    private void ofPartner(String own) {
        var usual = "{\"vatCode\": \"NL-HIGH\", \"ledgerAccount\": \"8000\"%s}".formatted(and(own));
        settings.change(partner, partners.get(partner).version(), json.readValue(usual, OwnSettings.class));
    }

    private static String and(String fields) {
        return fields == null ? "" : ", " + fields;
    }

    private String net() {
        return reseller.drafts(partner).stream()
                .map(invoice -> invoice.amounts().net())
                .reduce((one, other) -> one.add(other))
                .map(Object::toString)
                .orElse("0");
    }

    private String told(String what) {
        var drafts = reseller.drafts(partner);
        if (drafts.isEmpty()) {
            return "0";
        }
        var draft = drafts.getFirst();
        return switch (what) {
            case "due" -> draft.dueDate().toString();
            case "language" -> draft.paper().locale();
            case "warnings" ->
                draft.warnings().stream()
                        .map(warning -> warning.code().name())
                        .toList()
                        .toString();
            case "headings" ->
                draft.lines().stream()
                        .map(InvoiceLine::group)
                        .distinct()
                        .toList()
                        .toString();
            default -> String.valueOf(draft.lines().size());
        };
    }
}
