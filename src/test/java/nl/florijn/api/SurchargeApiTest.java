package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R26: a surcharge on an invoice of 100.00 at 21 % and 50.00 at 9 %, from setting to document and books. */
@FlorijnTest
class SurchargeApiTest {

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
    void aPartnerThatChargesFivePercent() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
        api.post("/ledger-accounts", "{\"code\": \"8900\", \"name\": \"Toeslagen\"}");
        var set = api.patch("/partner/settings", 1, """
                {"surchargePercent": "5", "surchargeText": "Brandstoftoeslag", "surchargeLedgerAccount": "8900",
                 "surchargeSpelled": true}
                """);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        customer = api.post("/customers", """
                        {"name": "Bakker", "email": "bakker@example.nl", "locale": "nl-NL",
                         "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                        """).body().path("id").asString();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            asked, percentage, net,    vat,   total
            ,      5,          157.50, 26.78, 184.28
            10,    10,         165.00, 28.05, 193.05
            0,     0,          150.00, 25.50, 175.50
            """)
    void R26_anInvoiceEnteredByHandHasThatOfItsDebtorUnlessAnotherIsAsked(
            @Nullable String asked, String percentage, String net, String vat, String total) {
        var draft = created(asked == null ? "" : "\"surchargePercent\": \"%s\",".formatted(asked));

        assertThat(draft.path("surchargePercent").asString()).isEqualTo(percentage);
        assertThat(draft.path("net").asString()).isEqualTo(net);
        assertThat(draft.path("vatTotal").asString()).isEqualTo(vat);
        assertThat(draft.path("total").asString()).isEqualTo(total);
    }

    @Test
    void R26_itsLinesStandLastOnePerVatCodeAndOneThatSpellsItOut() {
        var lines = StreamSupport.stream(created("").path("lines").spliterator(), false)
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.path("kind").asString(),
                                line.path("description").asString(),
                                line.path("net").asString(),
                                line.path("ledgerAccount").asString()))
                .toList();

        assertThat(lines)
                .containsExactly(
                        "CHARGE Work 100.00 8000",
                        "CHARGE Book 50.00 8000",
                        "SURCHARGE Brandstoftoeslag 5% 5.00 8900",
                        "SURCHARGE Brandstoftoeslag 5% 2.50 8900",
                        "TEXT 5 % over 150,00 is 7,50 0.00 8900");
    }

    @Test
    void R26_zeroTakesItOffADraftAndTheSettingIsLeftAlone() {
        var draft = created("");
        var path = "/invoices/" + draft.path("id").asString();

        var without = api.patch(path, draft.path("version").asInt(), "{\"surchargePercent\": \"0\"}")
                .body();

        assertThat(without.path("net").asString()).isEqualTo("150.00");
        assertThat(without.path("lines")).hasSize(2);
        assertThat(created("").path("net").asString()).isEqualTo("157.50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting                            | code
            "surchargePercent": "100.01"       | OUT_OF_RANGE
            "surchargePercent": "-1"           | OUT_OF_RANGE
            "surchargeLedgerAccount": "123456789012345678901" | TOO_LONG
            """)
    void R26_whatCannotBeSetIsRefusedAtItsField(String setting, String code) {
        var version = api.get("/partner/settings").body().path("version").asInt();

        var refused = api.patch("/partner/settings", version, "{%s}".formatted(setting));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void R02_theCustomersOwnComesBeforeThePartners() {
        api.patch("/customers/" + customer, 1, "{\"surchargePercent\": \"2\"}");

        var settings = api.get("/customers/" + customer + "/settings").body();

        assertThat(settings.path("surchargePercent").asString()).isEqualTo("2");
        assertThat(settings.path("origins").path("surchargePercent").asString()).isEqualTo("CUSTOMER");
        assertThat(created("").path("net").asString()).isEqualTo("153.00");
    }

    @Test
    void R26_itStandsOnTheDocumentAndInTheBooks() {
        for (var code : api.get("/vat-codes").body().path("items")) {
            api.patch("/vat-codes/" + code.path("id").asString(), 1, "{\"accountingCode\": \"V\"}");
        }
        var id = created("").path("id").asString();
        var approved = api.post("/invoices/" + id + "/approve", "{}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);

        assertThat(documents.html(partner, InvoiceId.of(id)))
                .contains("Brandstoftoeslag 5%", "5 % over 150,00 is 7,50", "184,28");

        var export = api.post("/exports", "{\"format\": \"TWINFIELD_XML\"}")
                .body()
                .path("id")
                .asString();
        assertThat(jobs.await(partner, JobId.of(export)).status()).isEqualTo(JobStatus.DONE);
        assertThat(api.get("/exports/" + export + "/file").text())
                .contains("<value>184.28</value>", "<dim1>8900</dim1>", "<value>5.00</value>", "<value>2.50</value>");
    }

    private JsonNode created(String fields) {
        var answer = api.post("/invoices", """
                {"customerId": "%s", %s
                 "lines": [{"description": "Work", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-HIGH"},
                           {"description": "Book", "quantity": "1", "unitPrice": "50.00", "vatCode": "NL-LOW"}]}
                """.formatted(customer, fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }
}
