package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R16: a discount on a whole invoice of 100.00 at 21 % and 50.00 at 9 %, from draft to document. */
@FlorijnTest
class InvoiceDiscountApiTest {

    private static final String LINES = """
            "lines": [{"description": "Work", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-HIGH"},
                      {"description": "Book", "quantity": "1", "unitPrice": "50.00", "vatCode": "NL-LOW"}]""";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private ApiClient api;
    private String customer;

    @BeforeEach
    void aCustomer() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
        customer = api.post("/customers", """
                        {"name": "Bakker", "email": "bakker@example.nl", "locale": "nl-NL",
                         "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                        """).body().path("id").asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    discount                        | net    | high  | low   | vat   | total
                    'invoiceDiscountPercent': '10'  | 135.00 | 90.00 | 45.00 | 22.95 | 157.95
                    'invoiceDiscountAmount': '30'   | 120.00 | 80.00 | 40.00 | 20.40 | 140.40
                    'invoiceDiscountAmount': '0.01' | 149.99 | 99.99 | 50.00 | 25.50 | 175.49
                    'invoiceDiscountAmount': '150'  | 0.00   | 0.00  | 0.00  | 0.00  | 0.00
                    'invoiceDiscountPercent': '0'   | 150.00 | 100.00| 50.00 | 25.50 | 175.50
                    """)
    void R16_itIsSpreadOverTheVatGroups(
            String discount, String net, String high, String low, String vat, String total) {
        var draft = created(discount);

        assertThat(draft.path("net").asString()).isEqualTo(net);
        assertThat(draft.at("/vat/0/base").asString()).isEqualTo(high);
        assertThat(draft.at("/vat/1/base").asString()).isEqualTo(low);
        assertThat(draft.path("vatTotal").asString()).isEqualTo(vat);
        assertThat(draft.path("total").asString()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    discount                                                       | code
                    'invoiceDiscountAmount': '150.01'                              | DISCOUNT_TOO_LARGE
                    'invoiceDiscountAmount': '-1'                                  | OUT_OF_RANGE
                    'invoiceDiscountAmount': '0.001'                               | TOO_MANY_DECIMALS
                    'invoiceDiscountPercent': '101'                                | OUT_OF_RANGE
                    'invoiceDiscountPercent': '1', 'invoiceDiscountAmount': '1'    | ONE_DISCOUNT
                    """)
    void R16_whatCannotBeTakenOffIsRefused(String discount, String code) {
        var refused = post(discount);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void R16_itIsRefusedWhereTheLinesComeToNothingOrLess() {
        for (var price : new String[] {"0.00", "-10.00"}) {
            var refused = api.post("/invoices", """
                    {"customerId": "%s", "invoiceDiscountPercent": "10", "lines": [
                     {"description": "Work", "quantity": "1", "unitPrice": "%s"}]}
                    """.formatted(customer, price));

            assertThat(refused.body().at("/errors/0/code").asString())
                    .as(refused.text())
                    .isEqualTo("DISCOUNT_TOO_LARGE");
        }
    }

    @Test
    void R16_itFollowsTheLinesOfTheDraft() {
        var draft = created("'invoiceDiscountPercent': '10'");
        var path = "/invoices/" + draft.path("id").asString();
        var work = draft.at("/lines/0/id").asString();

        var cheaper = api.patch(path, version(draft), """
                {"lines": [{"id": "%s", "description": "Work", "quantity": "1", "unitPrice": "20.00"}], "removed": []}
                """.formatted(work));
        assertThat(cheaper.body().path("net").asString()).as(cheaper.text()).isEqualTo("18.00");
        assertThat(cheaper.body().path("invoiceDiscountPercent").asString()).isEqualTo("10");

        var without = api.patch(path, version(cheaper.body()), "{\"invoiceDiscountPercent\": null}");
        assertThat(without.body().path("net").asString()).isEqualTo("20.00");
        assertThat(without.body().path("invoiceDiscountPercent").isNull()).isTrue();

        var tooMuch = api.patch(path, version(without.body()), "{\"invoiceDiscountAmount\": \"20.01\"}");
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(api.get(path).body().path("net").asString()).isEqualTo("20.00");
    }

    @Test
    void R16_itStandsOnTheDocument() {
        var draft = created("'invoiceDiscountPercent': '12.5'");
        var id = draft.path("id").asString();
        var approved = api.post("/invoices/" + id + "/approve", "{}");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.body().path("total").asString()).isEqualTo("153.57");
        assertThat(documents.html(partner, InvoiceId.of(id))).contains("Korting 12,5%", "18,75");
    }

    @Test
    void R45_theBooksGetWhatIsLeft() {
        for (var code : api.get("/vat-codes").body().path("items")) {
            api.patch("/vat-codes/" + code.path("id").asString(), 1, "{\"accountingCode\": \"V\"}");
        }
        var id = created("'invoiceDiscountPercent': '12.5'").path("id").asString();
        assertThat(api.post("/invoices/" + id + "/approve", "{}").status()).isEqualTo(200);
        var export = api.post("/exports", "{\"format\": \"TWINFIELD_XML\"}")
                .body()
                .path("id")
                .asString();

        assertThat(jobs.await(partner, JobId.of(export)).status()).isEqualTo(JobStatus.DONE);
        assertThat(api.get("/exports/" + export + "/file").text())
                .contains("<value>153.57</value>", "<value>87.50</value>", "<value>43.75</value>");
    }

    private static int version(JsonNode invoice) {
        return invoice.path("version").asInt();
    }

    private JsonNode created(String discount) {
        var answer = post(discount);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private Answer post(String discount) {
        return api.post(
                "/invoices",
                "{\"customerId\": \"%s\", %s, %s}".formatted(customer, LINES, discount.replace('\'', '"')));
    }
}
