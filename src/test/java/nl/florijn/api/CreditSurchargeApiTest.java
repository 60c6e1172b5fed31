package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R25: a credit surcharge on an invoice of 1,000.00 at 21 %, dated 1 February 2027. */
@FlorijnTest
class CreditSurchargeApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private InvoiceDocuments documents;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void aPartner() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            of partner                                                 | of customer                     | amount | until      | net     | total
            "creditSurchargePercent": "2", "creditSurchargeDays": 8    | "email": null                   | 20.00  | 2027-02-09 | 1020.00 | 1230.00
            "creditSurchargePercent": "2", "creditSurchargeDays": 8    | "creditSurchargeDays": 10       | 20.00  | 2027-02-11 | 1020.00 | 1230.00
            "creditSurchargePercent": "2", "surchargePercent": "5"     | "creditSurchargePercent": "1"   | 10.50  | 2027-02-01 | 1060.50 | 1281.00
            """)
    void R02_R25_theCustomerComesBeforeThePartner(
            String ofPartner, String ofCustomer, String amount, String until, String net, String total) {
        set(ofPartner);

        var draft = invoice(ofCustomer);

        assertThat(draft.at("/creditSurcharge/amount").asString()).isEqualTo(amount);
        assertThat(draft.at("/creditSurcharge/until").asString()).isEqualTo(until);
        assertThat(draft.path("net").asString()).isEqualTo(net);
        assertThat(draft.path("total").asString()).isEqualTo(total);
        assertThat(draft.path("lines")
                        .get(draft.path("lines").size() - 1)
                        .path("vatCode")
                        .asString())
                .isEqualTo("EXEMPT");
    }

    @Test
    void R25_withoutItNothingMayBeDeducted() {
        assertThat(invoice("\"email\": null").path("creditSurcharge").isNull()).isTrue();
    }

    @Test
    void R16_R25_itFollowsEachChangeOfTheDraft() {
        set("\"creditSurchargePercent\": \"2\", \"creditSurchargeDays\": 8");
        var draft = invoice("\"email\": null");
        var path = "/invoices/" + draft.path("id").asString();

        var changed = api.patch(path, draft.path("version").asInt(), """
                        {"invoiceDiscountPercent": "10", "date": "2027-02-03"}
                        """).body();

        assertThat(changed.at("/creditSurcharge/amount").asString()).isEqualTo("18.00");
        assertThat(changed.at("/creditSurcharge/until").asString()).isEqualTo("2027-02-11");
        assertThat(changed.path("net").asString()).isEqualTo("918.00");
        assertThat(changed.path("lines")).hasSize(2);
    }

    @Test
    void R25_theDocumentSaysWhatMayBeDeductedUntilWhen() {
        set("\"creditSurchargePercent\": \"2\", \"creditSurchargeDays\": 8");
        var id = invoice("\"email\": \"bakker@example.nl\"").path("id").asString();
        var approved = api.post("/invoices/" + id + "/approve", "{}");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(documents.html(partner, InvoiceId.of(id)))
                .contains("Kredietbeperking 2%", "Bij betaling uiterlijk 9 februari 2027 mag", "20,00")
                .contains("Vrijgesteld van btw.");
    }

    @Test
    void R25_R33_aCreditNoteGivesItBackToo() {
        set("\"creditSurchargePercent\": \"2\", \"creditSurchargeDays\": 8, \"surchargePercent\": \"5\"");
        var path = "/invoices/"
                + invoice("\"email\": null, \"delivery\": \"PRINT\"").path("id").asString();
        var approved = api.post(path + "/approve", "{}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);

        var note = api.post(path + "/credit", "{}");

        assertThat(note.status()).as(note.text()).isEqualTo(201);
        assertThat(note.body().path("total").asString())
                .isEqualTo(approved.body().path("total").asString())
                .isEqualTo("1291.50");
        assertThat(note.body().path("creditSurcharge").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            settings                                                             | field                  | code
            "creditSurchargeVatCode": "NL-HIGH"                                  | creditSurchargeVatCode | NOT_EXEMPT
            "creditSurchargeVatCode": null, "creditSurchargePercent": "2"        | creditSurchargePercent | CREDIT_SURCHARGE_VAT_CODE_MISSING
            "creditSurchargePercent": "101"                                      | creditSurchargePercent | OUT_OF_RANGE
            "creditSurchargeDays": -1                                            | creditSurchargeDays    | OUT_OF_RANGE
            """)
    void R25_whatCannotBeIsRefusedWhereItIsSet(String settings, String field, String code) {
        var refused = api.patch("/partner/settings", 1, "{%s}".formatted(settings));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    private void set(String fields) {
        var answer = api.patch("/partner/settings", 1, "{%s}".formatted(fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode invoice(String ofCustomer) {
        var customer = api.post("/customers", """
                        {"name": "Bakker", "locale": "nl-NL", %s,
                         "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                        """.formatted(ofCustomer))
                .body()
                .path("id")
                .asString();
        var answer = api.post("/invoices", """
                {"customerId": "%s", "date": "2027-02-01",
                 "lines": [{"description": "Work", "quantity": "1", "unitPrice": "1000.00", "vatCode": "NL-HIGH"}]}
                """.formatted(customer));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }
}
