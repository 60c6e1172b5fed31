package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.Reseller;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A selection that is empty, doubled or names what is not there is refused or named, never read as another one. */
@FlorijnTest
class SelectionsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    private PartnerId partner;
    private ApiClient client;
    private String firstCustomer;
    private String secondCustomer;
    private String firstSubscription;

    @BeforeEach
    void twoCustomersWithSomethingDue() {
        partner = reseller.partnerWith(
                2, "S1,K1,HOST,een.example,1,P1M,2027-01-01,,\nS2,K2,HOST,twee.example,1,P1M,2027-01-01,,\n");
        var scopes = EnumSet.allOf(Scope.class);
        client = ApiClient.withToken(
                port, tokens.create(partner, "caller", scopes).secret());
        firstCustomer = idOf("/customers?reference=K1");
        secondCustomer = idOf("/customers?reference=K2");
        firstSubscription = idOf("/subscriptions?reference=S1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "customerIds": []                                      | customerIds     | EMPTY
            "customerIds": null                                    | customerIds     | EMPTY
            "subscriptionIds": null                                | subscriptionIds | EMPTY
            "subscriptionIds": []                                  | subscriptionIds | EMPTY
            "customerIds": ["K1", "K1"]                            | customerIds     | NAMED_TWICE
            "customerIds": ["cus_1"]                               | customerIds     | UNKNOWN_CUSTOMER
            "subscriptionIds": ["sub_1"]                           | subscriptionIds | UNKNOWN_SUBSCRIPTION
            "customerIds": ["K2"], "subscriptionIds": ["S1"]       | subscriptionIds | OTHER_CUSTOMER
            "customerIds": ["K1"], "until": "2026-12-31"           | until           | BEFORE_RUN_DATE
            """)
    void R09_aRunOfNobodyIsNotARunOfEverybody(String fields, String field, String code) {
        var body = ("{\"runDate\": \"2027-01-01\", " + fields + "}")
                .replace("\"K1\"", "\"" + firstCustomer + "\"")
                .replace("\"K2\"", "\"" + secondCustomer + "\"")
                .replace("\"S1\"", "\"" + firstSubscription + "\"");
        for (var path : List.of("/billing-runs", "/billing-runs?dryRun=true")) {
            refused(client.post(path, body), field, code);
        }
        assertThat(reseller.drafts(partner)).isEmpty();
        assertThat(client.get("/billing-runs").body().path("items").size()).isZero();
    }

    @Test
    void R30_whatIsNotThereIsListedAmongTheFailed() {
        reseller.run(partner, "2027-01-01");
        var drafts = drafts();
        var gone = drafts.get(1);
        client.delete("/invoices/" + gone);

        var ids = "{\"ids\": [\"%s\", \"%s\", \"inv_1\"]}".formatted(gone, drafts.getFirst());
        var job = ended(client.post("/invoices/approve", ids));

        assertThat(job.path("done").asInt()).isEqualTo(1);
        assertThat(job.path("failed").findValuesAsString("id")).containsExactlyInAnyOrder(gone, "inv_1");
        assertThat(job.path("failed").findValuesAsString("code")).containsOnly("NOT_FOUND");
        assertThat(job.path("failed").findValuesAsString("detail")).allMatch(detail -> detail.endsWith("."));
        assertThat(client.post("/invoices/inv_1/approve", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | ids   | IDS_OR_RUN
            {"ids": []}                         | ids   | EMPTY
            {"ids": null, "runId": "job_1"}     | ids   | EMPTY
            {"ids": [], "runId": "job_1"}       | ids   | EMPTY
            {"ids": ["inv_1"], "runId": "job_1"}| ids   | IDS_OR_RUN
            {"ids": ["inv_1", "inv_1"]}         | ids   | NAMED_TWICE
            {"runId": "job_1"}                  | runId | UNKNOWN_RUN
            """)
    void R30_anApprovalOfNothingOrOfTwoThingsIsRefused(String body, String field, String code) {
        reseller.run(partner, "2027-01-01");
        refused(client.post("/invoices/approve", body), field, code);
        assertThat(reseller.drafts(partner)).hasSize(2);
    }

    @Test
    void R30_aRunOfAnotherPartnerIsNone() {
        var other = ApiClient.withToken(port, books.freshPartner().token());
        var run = other.post("/billing-runs", "{\"runDate\": \"2027-01-01\"}")
                .body()
                .path("id")
                .asString();
        refused(client.post("/invoices/approve", "{\"runId\": \"%s\"}".formatted(run)), "runId", "UNKNOWN_RUN");
    }

    @Test
    void R13_whatIsSaidOfRemovedLinesIsDoneOrRefused() {
        reseller.run(partner, "2027-01-01");
        var draft = "/invoices/" + drafts().getFirst();
        var before = client.get(draft).body();
        var line = before.at("/lines/0/id").asString();
        var typed = "{\"description\": \"Uren\", \"quantity\": \"1\", \"unitPrice\": \"5.00\"}";
        var kept = "{\"id\": \"%s\", \"description\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"30.00\"}"
                .formatted(line);
        var later = "{\"lineId\": \"%s\", \"action\": \"LATER\"}";
        var waive = "{\"lineId\": \"%s\", \"action\": \"WAIVE\"%s}";

        patched(draft, "{\"removed\": [%s]}".formatted(later.formatted(line)), "removed", "WITHOUT_LINES");
        patched(draft, "{\"removed\": []}", "removed", "WITHOUT_LINES");
        patched(draft, "{\"removed\": null}", "removed", "EMPTY");
        patched(draft, "{\"lines\": null}", "lines", "EMPTY");
        patched(draft, "{\"message\": \"x\", \"lines\": null}", "lines", "EMPTY");
        patched(draft, of(kept, later.formatted("lin_1")), "removed[0].lineId", "UNKNOWN_LINE");
        patched(draft, of(kept, later.formatted(line)), "removed[0].lineId", "LINE_STAYS");
        patched(draft, of(typed, waive.formatted(line, "")), "removed", "REASON_REQUIRED");
        patched(draft, of(typed, waive.formatted(line, ", \"reason\": \" \"")), "removed", "REASON_REQUIRED");
        patched(
                draft,
                of(typed, later.formatted(line) + "," + later.formatted(line)),
                "removed[1].lineId",
                "DOUBLE_LINE");
        patched(draft, of(typed, "{\"lineId\": \"%s\"}".formatted(line)), "removed[0].action", "REQUIRED");
        patched(draft, of(typed, "{\"action\": \"LATER\"}"), "removed[0].lineId", "REQUIRED");
        assertThat(client.get(draft).body()).isEqualTo(before);

        var removed = client.patch(draft, 1, of(typed, later.formatted(line)));
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        var own = removed.body().at("/lines/0/id").asString();
        var again = of(typed, later.formatted(own));
        var refused = client.patch(draft, removed.body().path("version").asInt(), again);
        refused(refused, "removed[0].action", "NOTHING_LATER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"format": "TWINFIELD_XML", "invoiceIds": []}                 | invoiceIds | EMPTY
            {"format": "TWINFIELD_XML", "invoiceIds": null}               | invoiceIds | EMPTY
            {"format": "TWINFIELD_XML", "invoiceIds": ["inv_1", "inv_1"]} | invoiceIds | NAMED_TWICE
            {"format": "TWINFIELD_XML", "invoiceIds": ["inv_1"]}          | invoiceIds | UNKNOWN_INVOICE
            {"format": "TWINFIELD_XML", "from": "2027-02-01", "to": "2027-01-31"} | to | BEFORE_FROM
            """)
    void R45_anExportOfNothingIsRefused(String body, String field, String code) {
        refused(client.post("/exports", body), field, code);
        assertThat(client.get("/exports").body().path("items").size()).isZero();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNoFilter() {
        refused(client.get("/invoices?from=2027-02-01&to=2027-01-31"), "to", "BEFORE_FROM");
        refused(client.get("/day-rates?from=2027-02-01&to=2027-01-31"), "to", "BEFORE_FROM");
        refused(client.get("/day-rates?currency=ZZZ"), "currency", "UNKNOWN_CURRENCY");
    }

    @Test
    void R33_aCreditNoteOfNothingIsNotOneOfAll() {
        reseller.run(partner, "2027-01-01");
        var draft = drafts().getFirst();
        assertThat(client.post("/invoices/" + draft + "/approve", "").status()).isEqualTo(200);
        var credit = "/invoices/" + draft + "/credit";

        refused(client.post(credit, "{\"lines\": null}"), "lines", "EMPTY");
        refused(client.post(credit, "{\"lines\": []}"), "lines", "REQUIRED");
        assertThat(client.post(credit, "{\"rebill\": null}").status())
                .as("all of it")
                .isEqualTo(201);
    }

    @Test
    void R28_amountsThatAreNullAreNotAllOfThem() {
        var change = "/customers/" + firstCustomer + "/change-currency?dryRun=true";
        refused(client.post(change, "{\"currency\": \"USD\", \"amounts\": null}"), "amounts", "EMPTY");
    }

    @Test
    void R12_splittingAndMergingNameEachOnce() {
        reseller.run(partner, "2027-01-01");
        var drafts = drafts();
        var line = client.get("/invoices/" + drafts.getFirst())
                .body()
                .at("/lines/0/id")
                .asString();
        var twice = client.post(
                "/invoices/" + drafts.getFirst() + "/split", "{\"lineIds\": [\"%s\", \"%s\"]}".formatted(line, line));
        refused(twice, "lineIds", "NAMED_TWICE");
        var merge = "/invoices/" + drafts.getFirst() + "/merge";
        refused(client.post(merge, "{\"invoiceIds\": []}"), "invoiceIds", "OTHERS_REQUIRED");
        assertThat(client.post(merge, "{\"invoiceIds\": [\"inv_1\"]}").status()).isEqualTo(404);
    }

    private void patched(String draft, String body, String field, String code) {
        refused(client.patch(draft, client.get(draft).body().path("version").asInt(), body), field, code);
    }

    private static String of(String lines, String removed) {
        return "{\"lines\": [%s], \"removed\": [%s]}".formatted(lines, removed);
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsString("field"))
                .as(answer.text())
                .contains(field);
        assertThat(answer.body().path("errors").findValuesAsString("code"))
                .as(answer.text())
                .contains(code);
    }

    private String idOf(String list) {
        return client.get(list).body().at("/items/0/id").asString();
    }

    private List<String> drafts() {
        var ids = new ArrayList<String>();
        reseller.drafts(partner).forEach(draft -> ids.add(draft.id().toString()));
        return ids;
    }

    private JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        var path = "/jobs/" + accepted.body().path("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.get(path).body().path("finishedAt").isString());
        return client.get(path).body();
    }
}
