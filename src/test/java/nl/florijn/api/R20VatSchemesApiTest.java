package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.SalesBooks;
import nl.florijn.documents.DocumentHtml;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.paper.JooqSnapshots;
import nl.florijn.invoicing.paper.Snapshots;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Debtors without a VAT code of their own are taxed by the schemes of the partner. */
@FlorijnTest
class R20VatSchemesApiTest {

    private static final String CO_CONTRACTOR = "{\"coContractorVatCode\": \"BE-COCONTRACTOR\"}";
    private static final String BELGIAN = "BE0776091951";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private SalesBooks sales;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private JooqSnapshots frozen;

    @Autowired
    private DocumentHtml documents;

    private PartnerId partner;
    private ApiClient api;

    @Test
    void R20_aBelgianBusinessHasNoVatUnderTheCoContractorRegime() {
        seller("BE");
        settings(CO_CONTRACTOR);
        var draft = draft(customer("BUSINESS", "BE", BELGIAN));

        assertThat(vat(draft)).containsExactly("BE-COCONTRACTOR AE 0 of 50.00 is 0.00");
        assertThat(draft.path("total").asString()).isEqualTo("50.00");
        assertThat(draft.path("warnings")).isEmpty();
        assertThat(paper(draft)).contains("Verlegging van heffing").doesNotContain("21%");
        assertThat(approve(draft)).isEqualTo(200);
    }

    @Test
    void R20_underTheRegimeANumberIsNeeded() {
        seller("BE");
        settings(CO_CONTRACTOR);
        var customer = customer("BUSINESS", "BE", null);
        var draft = draft(customer);

        assertThat(vat(draft)).containsExactly("BE-COCONTRACTOR AE 0 of 50.00 is 0.00");
        assertThat(blocking(draft)).containsExactly("VAT_NUMBER_MISSING");
        assertThat(approve(draft)).isEqualTo(409);

        api.patch("/customers/" + customer, 1, "{\"vatNumber\": \"%s\"}".formatted(BELGIAN));
        assertThat(approve(draft)).isEqualTo(200);
    }

    @Test
    void R20_othersAreTaxedAsEver() {
        seller("BE");
        var before = draft(customer("BUSINESS", "BE", BELGIAN));
        settings(CO_CONTRACTOR);

        assertThat(vat(before)).containsExactly("BE-21 S 21 of 50.00 is 10.50");
        assertThat(vat(api.get("/invoices/" + id(before)).body()))
                .as("a draft that was there stays")
                .containsExactly("BE-21 S 21 of 50.00 is 10.50");
        assertThat(vat(draft(customer("CONSUMER", "BE", null)))).containsExactly("BE-21 S 21 of 50.00 is 10.50");
        var own = customer("BUSINESS", "BE", BELGIAN);
        api.patch("/customers/" + own, 1, "{\"vatCode\": \"BE-6\"}");
        assertThat(vat(draft(own))).containsExactly("BE-6 S 6 of 50.00 is 3.00");
        assertThat(vat(api.post("/invoices", """
                        {"customerId": "%s", "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "50",
                         "vatCode": "BE-12"}]}
                        """.formatted(customer("BUSINESS", "BE", BELGIAN)))
                        .body()))
                .as("typed on the line")
                .containsExactly("BE-12 S 12 of 50.00 is 6.00");
    }

    @Test
    void R20_aRunTaxesByTheSchemeToo() {
        seller("BE");
        settings(CO_CONTRACTOR);
        var product = books.product(partner);
        var customer = books.customer(partner, """
                {"name": "Brabo", "email": "b@example.com", "vatNumber": "%s",
                 "address": {"line1": "A 1", "postcode": "1000", "city": "Brussel", "country": "BE"}}
                """.formatted(BELGIAN));
        books.subscription(partner, customer, product, "{}");

        var run = api.post("/billing-runs", "{\"runDate\": \"2027-02-01\", \"dryRun\": true}");

        assertThat(run.status()).as(run.text()).isEqualTo(200);
        assertThat(run.body().path("net").asString()).isEqualTo("20.00");
        assertThat(run.body().path("vatTotal").asString()).isEqualTo("0.00");
    }

    @Test
    void R20_theRegimeIsForBelgianCompaniesAndNeedsACodeThatReverses() {
        seller("NL");
        assertThat(refusal("{\"coContractorVatCode\": \"NL-REVERSE\"}")).isEqualTo("NOT_BELGIAN");
        seller("BE");
        assertThat(refusal("{\"coContractorVatCode\": \"BE-21\"}")).isEqualTo("NOT_REVERSED_AT_HOME");
        assertThat(refusal("{\"coContractorVatCode\": \"EU-REVERSE\"}")).isEqualTo("NOT_REVERSED_AT_HOME");
        assertThat(refusal("{\"coContractorVatCode\": \"NONE\"}")).isEqualTo("NOT_REVERSED_AT_HOME");
        seller("CH");
        assertThat(refusal("{\"oss\": true}")).isEqualTo("NOT_IN_EU");
    }

    @Test
    void R20_aConsumerElsewhereInTheEuHasTheRateOfItsCountry() {
        seller("NL");
        settings("{\"oss\": true}");

        var draft = draft(customer("CONSUMER", "DE", null));
        assertThat(vat(draft)).containsExactly("OSS-DE S 19 of 50.00 is 9.50");
        assertThat(draft.path("total").asString()).isEqualTo("59.50");
        assertThat(paper(draft)).contains("19%", "9,50", "59,50", "Btw van Duitsland, aangegeven via");
        assertThat(vat(draft(customer("CONSUMER", "FI", null)))).containsExactly("OSS-FI S 25.5 of 50.00 is 12.75");
        assertThat(vat(draft(customer("CONSUMER", "GR", null)))).containsExactly("OSS-GR S 24 of 50.00 is 12.00");
        assertThat(vat(draft(customer("CONSUMER", "NL", null)))).containsExactly("NL-HIGH S 21 of 50.00 is 10.50");
        assertThat(vat(draft(customer("CONSUMER", "CH", null)))).containsExactly("NL-HIGH S 21 of 50.00 is 10.50");
        assertThat(vat(draft(customer("BUSINESS", "DE", null)))).containsExactly("NL-HIGH S 21 of 50.00 is 10.50");
        assertThat(approve(draft)).isEqualTo(200);
    }

    @Test
    void R20_theRateIsThatOfTheDay() {
        seller("NL");
        settings("{\"oss\": true}");
        var slovak = customer("CONSUMER", "SK", null);

        assertThat(vat(draft(slovak, "2024-12-31"))).containsExactly("OSS-SK S 20 of 50.00 is 10.00");
        assertThat(vat(draft(slovak, "2025-01-01"))).containsExactly("OSS-SK S 23 of 50.00 is 11.50");
    }

    @Test
    void R20_whoIsExemptUsesNoScheme() {
        seller("NL");
        settings("{\"oss\": true, \"vatExempt\": true, \"vatCode\": \"EXEMPT\"}");

        assertThat(vat(draft(customer("CONSUMER", "DE", null)))).containsExactly("EXEMPT E 0 of 50.00 is 0.00");
    }

    @Test
    void R20_ossGivesEachCountryItsCodeOnceWithRatesThatStandWithTheCountry() {
        seller("NL");
        settings("{\"oss\": true}");
        settings("{\"oss\": false}");
        settings("{\"oss\": true}");

        var codes = api.get("/vat-codes?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(code -> !code.path("ossCountry").isNull())
                .toList();
        assertThat(codes).hasSize(27);
        var german = codes.stream()
                .filter(code -> code.path("ossCountry").asString().equals("DE"))
                .findFirst()
                .orElseThrow();
        assertThat(german.path("code").asString()).isEqualTo("OSS-DE");
        assertThat(german.path("rate").asString()).isEqualTo("19");
        var path = "/vat-codes/" + id(german);
        var other = api.patch(path, 1, "{\"rates\": [{\"from\": \"2027-01-01\", \"rate\": \"20\"}]}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().at("/errors/0/code").asString()).isEqualTo("RATES_OF_COUNTRY");
        var mapped = api.patch(path, 1, "{\"accountingCode\": \"DE19\"}");
        assertThat(mapped.status()).as(mapped.text()).isEqualTo(200);
        assertThat(mapped.body().path("rates")).isEqualTo(german.path("rates"));
    }

    @Test
    void R20_ossIsExportedByTheCodeOfItsCountry() {
        seller("NL");
        settings("{\"oss\": true}");
        var draft = draft(customer("CONSUMER", "DE", null));
        assertThat(approve(draft)).isEqualTo(200);

        var unmapped = sales.export(partner, ExportRequest.twinfieldXml());
        assertThat(api.get("/exports/" + unmapped.id())
                        .body()
                        .at("/refused/0/detail")
                        .asString())
                .startsWith("VAT code OSS-DE");
        sales.map(partner, "OSS-DE", "DE19");
        var export = sales.export(partner, ExportRequest.twinfieldXml());

        assertThat(api.get("/exports/" + export.id() + "/file").text())
                .contains("<vatcode>DE19</vatcode>", "<value>9.50</value>", "<value>59.50</value>");
    }

    @Test
    void R18_zeroPercentCanBeTheDefault() {
        seller("NL");
        settings("{\"vatCode\": \"NL-ZERO\"}");

        var draft = draft(customer("BUSINESS", "NL", null));

        assertThat(vat(draft)).containsExactly("NL-ZERO Z 0 of 50.00 is 0.00");
        assertThat(approve(draft)).isEqualTo(200);
    }

    @Test
    void documentsShowAmountsWithVatBySettingAndSayWhatTheVatIs() {
        seller("NL");
        var without = draft(customer("CONSUMER", "NL", null));
        assertThat(paper(without)).contains("Totaal excl. btw").doesNotContain("Waarvan btw");
        assertThat(approve(without)).isEqualTo(200);
        settings("{\"amountsWithVat\": true}");

        var draft = draft(customer("CONSUMER", "NL", null));

        assertThat(draft.path("net").asString())
                .as("books and interface have amounts without")
                .isEqualTo("50.00");
        assertThat(paper(draft))
                .contains("60,50", "Waarvan btw 21%", "50,00", "10,50")
                .doesNotContain("Totaal excl. btw");
        assertThat(approve(draft)).isEqualTo(200);
        var before = frozen.get(partner, InvoiceId.of(id(without)));
        assertThat(documents.html(before)).as("approved before").contains("Totaal excl. btw");
    }

    private void seller(String country) {
        var made = books.freshPartner(details -> Books.seller("Verkoper", country, "EUR", null));
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
    }

    private void settings(String changes) {
        var version = api.get("/partner").body().path("version").asInt();
        var changed = api.patch("/partner/settings", version, changes);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String refusal(String changes) {
        var version = api.get("/partner").body().path("version").asInt();
        var refused = api.patch("/partner/settings", version, changes);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.body().at("/errors/0/code").asString();
    }

    private String customer(String kind, String country, @Nullable String number) {
        var made = api.post("/customers", """
                {"name": "B", "email": "b@example.com", "kind": "%s", "vatNumber": %s,
                 "address": {"line1": "A 1", "postcode": "1000", "city": "Stad", "country": "%s"}}
                """.formatted(kind, number == null ? null : '"' + number + '"', country));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return id(made.body());
    }

    private JsonNode draft(String customer) {
        return draft(customer, "2027-01-01");
    }

    private JsonNode draft(String customer, String date) {
        var made = api.post("/invoices", """
                {"customerId": "%s", "date": "%s", "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "50"}]}
                """.formatted(customer, date));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body();
    }

    private String paper(JsonNode draft) {
        return documents.html(snapshots.ofDraft(partner, invoices.get(partner, InvoiceId.of(id(draft)))));
    }

    private int approve(JsonNode draft) {
        return api.post("/invoices/" + id(draft) + "/approve", "").status();
    }

    private static List<String> vat(JsonNode draft) {
        return draft.path("vat")
                .valueStream()
                .map(vat -> "%s %s %s of %s is %s"
                        .formatted(
                                vat.path("code").asString(),
                                vat.path("category").asString(),
                                vat.path("rate").asString(),
                                vat.path("base").asString(),
                                vat.path("amount").asString()))
                .toList();
    }

    private static List<String> blocking(JsonNode draft) {
        return draft.path("warnings")
                .valueStream()
                .filter(warning -> warning.path("blocking").asBoolean())
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }
}
