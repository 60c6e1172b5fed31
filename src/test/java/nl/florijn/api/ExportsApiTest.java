package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.SalesBooks;
import nl.florijn.partners.NewPartner;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Exports and the settings of Twinfield, as a program calls them. */
@FlorijnTest
class ExportsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private SalesBooks sales;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void partnerWithTwoInvoices() {
        NewPartner made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
        var debtor = sales.customer(partner, "1000");
        sales.approved(partner, debtor, "2700001");
        sales.approved(partner, debtor, "2700002", new SalesBooks.Sale("EXEMPT", "8090", "5.00", "0.00"));
    }

    @Test
    void R45_anExportIsAJobWhoseFileIsFetchedAfterwards() {
        var started = api.post("/exports", "{\"format\": \"TWINFIELD_XML\"}");
        var id = started.body().path("id").asString();
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.header("Location")).isEqualTo("/api/v1/jobs/" + id);
        assertThat(started.body().path("status").asString()).isIn("QUEUED", "RUNNING", "DONE");
        sales.ended(partner, JobId.of(id));

        for (var path : new String[] {"/jobs/" + id, "/exports/" + id}) {
            var ended = api.get(path).body();
            assertThat(ended.path("status").asString()).as(path).isEqualTo("DONE");
            assertThat(ended.path("progress").isNumber()).as(path).isTrue();
            assertThat(ended.path("accepted").asInt()).as(path).isEqualTo(1);
            assertThat(ended.path("refused")).as(path).hasSize(1);
            assertThat(ended.path("refused").path(0).path("code").asString()).isEqualTo("VAT_CODE_NOT_MAPPED");
            assertThat(ended.path("refused").path(0).path("invoiceId").asString())
                    .startsWith("inv_");
            assertThat(ended.path("refused").path(0).path("detail").asString()).startsWith("VAT code EXEMPT");
        }
        var file = api.get("/exports/" + id + "/file");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("application/xml");
        assertThat(file.header("Content-Disposition"))
                .containsPattern("twinfield-20\\d\\d-\\d\\d-\\d\\d[-\\d]*-" + id + "\\.xml");
        assertThat(file.text())
                .contains("<invoicenumber>2700001</invoicenumber>")
                .doesNotContain("2700002");
        assertThat(api.get("/exports/" + id + "/file").text()).isEqualTo(file.text());
        assertThat(api.get("/exports").body().path("items").path(0).path("id").asString())
                .isEqualTo(id);
    }

    @Test
    void R45_anExportIsBookedOrWithdrawnAndItsInvoicesTellSo() {
        var id = sales.export(partner, ExportRequest.twinfieldXml()).id();
        var made = api.get("/exports/" + id).body();
        assertThat(made.path("stage").asString()).isEqualTo("MADE");
        assertThat(made.path("sums").path(0).toString())
                .isEqualTo(
                        "{\"currency\":\"EUR\",\"count\":1,\"debit\":\"12.10\",\"credit\":\"0.00\",\"total\":\"12.10\"}");
        assertThat(exportState()).isEqualTo("PENDING");
        assertThat(api.get("/exports/" + id + "/debtors").text()).contains("<code>1000</code>");

        var booked = api.post("/exports/" + id + "/book", "");
        assertThat(booked.status()).isEqualTo(200);
        assertThat(booked.body().path("stage").asString()).isEqualTo("BOOKED");
        assertThat(booked.body().path("saidBy").asString()).isNotEmpty();
        assertThat(booked.body().path("version").asInt())
                .isGreaterThan(made.path("version").asInt());
        assertThat(exportState()).isEqualTo("EXPORTED");
        assertThat(api.post("/exports/" + id + "/withdraw", "").code()).isEqualTo("EXPORT_BOOKED");

        assertThat(api.post("/exports/" + id + "/unbook", "").status()).isEqualTo(200);
        assertThat(api.post("/exports/" + id + "/withdraw", "")
                        .body()
                        .path("stage")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(exportState()).isEqualTo("NONE");
        assertThat(api.get("/exports/" + id + "/file").code()).isEqualTo("EXPORT_WITHDRAWN");
    }

    private String exportState() {
        return api.get("/invoices?number=2700001")
                .body()
                .path("items")
                .path(0)
                .path("exportState")
                .asString();
    }

    @Test
    void whatIsNotPossibleIsSaidPerField() {
        assertInvalid("{}", "format", "REQUIRED");
        assertInvalid("{\"format\": \"UBL\"}", "format", "FORMAT_NOT_AVAILABLE");
        assertInvalid("{\"format\": \"XLSX\"}", "format", "FORMAT_NOT_AVAILABLE");
        assertInvalid("{\"format\": \"TWINFIELD_XML\", \"invoiceIds\": [\"inv_1\"]}", "invoiceIds", "UNKNOWN_INVOICE");
        assertThat(api.post("/exports", "{\"format\": \"MORSE\"}").status()).isEqualTo(422);
    }

    @Test
    void R01_aStrangersExportIsNotFound() {
        var id = sales.export(partner, ExportRequest.twinfieldXml()).id();
        var stranger = ApiClient.withToken(port, books.freshPartner().token());
        assertThat(stranger.get("/exports/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/exports/" + id + "/file").status()).isEqualTo(404);
        assertThat(stranger.get("/exports").body().path("items")).isEmpty();
    }

    @Test
    void R45_theSettingsOfTwinfieldHaveDefaultsAndAVersion() {
        var path = "/partner/twinfield-settings";
        var unset = api.get(path).body();
        assertThat(unset.path("office").asString()).isEqualTo("001");
        assertThat(unset.path("journal").asString()).isEqualTo("VRK");
        assertThat(unset.path("debtorsAccount").asString()).isEqualTo("1300");
        assertThat(unset.path("version").asInt()).isZero();

        var set = api.patch(path, 0, "{\"office\": \"NL7\"}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body().path("office").asString()).isEqualTo("NL7");
        assertThat(set.body().path("journal").asString()).isEqualTo("VRK");
        assertThat(set.body().path("version").asInt()).isEqualTo(1);

        assertThat(api.patch(path, 0, "{\"office\": \"NL8\"}").status()).isEqualTo(412);
        assertThat(api.patch(path, 1, "{\"journal\": \"\"}").code()).isEqualTo("INVALID_INPUT");
        assertThat(api.patch(path, 1, "{\"journal\": \"V K\"}").status()).isEqualTo(422);
        assertThat(api.patch(path, 1, "{\"office\": null}")
                        .body()
                        .path("office")
                        .asString())
                .isEqualTo("001");
        assertThat(api.send(api.request("PATCH", path, "{\"office\": \"NL9\"}")).status())
                .isEqualTo(428);
        assertThat(api.get(path).body().path("version").asInt()).isEqualTo(2);
    }

    private void assertInvalid(String request, String field, String code) {
        var answer = api.post("/exports", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
    }
}
