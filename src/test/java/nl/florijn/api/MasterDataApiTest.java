package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Master data as a control panel makes and changes it. */
@FlorijnTest
class MasterDataApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;

    @BeforeEach
    void aPartner() {
        api = ApiClient.withToken(port, books.freshPartner().token());
    }

    @Test
    void theProviderMakesAPartnerWhoseTokenWorks() {
        var created = ApiClient.provider(port).post("/partners", "{\"name\": \"Noordster\"}");

        assertThat(created.status()).isEqualTo(201);
        var id = created.body().path("id").asString();
        assertThat(created.header("Location")).endsWith("/api/v1/partners/" + id);
        assertThat(created.body().at("/numbering/invoice").asString()).isEqualTo("FA-{yy}{seq:5}");
        assertThat(created.body().at("/numbering/credit").isNull()).isTrue();
        assertThat(created.body().at("/numbering/next").asInt()).isEqualTo(1);
        var partner = ApiClient.withToken(port, created.body().path("token").asString());
        var own = partner.get("/partner");
        assertThat(own.body().path("id").asString()).isEqualTo(id);
        assertThat(own.body().path("timeZone").asString()).isEqualTo("Europe/Amsterdam");
        assertThat(own.body().has("token")).isFalse();
        assertThat(ApiClient.provider(port)
                        .get("/partners/" + id)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Noordster");
        assertThat(partner.post("/partners", "{\"name\": \"X\"}").status()).isEqualTo(403);
    }

    @Test
    void aPartnerChangesItselfAndItsSettings() {
        var changed = api.patch("/partner", 1, "{\"email\": \"info@noordster.example\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("email").asString()).isEqualTo("info@noordster.example");
        assertThat(changed.body().at("/numbering/invoice").asString()).isEqualTo("FA-{yy}{seq:5}");
        var numbered = api.patch("/partner", 2, "{\"numbering\": {\"next\": 41}}");
        assertThat(numbered.status()).isEqualTo(422);
        assertThat(numbered.body().at("/errors/0/field").asString()).isEqualTo("numbering");

        assertThat(api.patch("/partner/settings", 1, "{}").status()).isEqualTo(412);
        var settings = api.patch("/partner/settings", 2, """
                {"paymentTermDays": 30, "invoiceInterval": "P3M", "ledgerAccount": "8100", "runHour": 4}
                """);
        assertThat(settings.status()).isEqualTo(200);
        assertThat(settings.body().path("paymentTermDays").asInt()).isEqualTo(30);
        assertThat(settings.body().path("invoiceInterval").asString()).isEqualTo("P3M");
        assertThat(settings.body().path("ledgerAccount").asString()).isEqualTo("8100");
        assertThat(settings.body().path("vatCode").asString()).isEqualTo("NL-HIGH");
        assertThat(settings.body().path("billingType").asString()).isEqualTo("ADVANCE");
        assertThat(settings.body().at("/origins/paymentTermDays").asString()).isEqualTo("PARTNER");
        assertThat(settings.body().at("/origins/billingType").asString()).isEqualTo("SYSTEM");

        var back = api.patch("/partner/settings", 3, "{\"paymentTermDays\": null}");
        assertThat(back.body().path("paymentTermDays").asInt()).isEqualTo(14);
    }

    @Test
    void R30_numberingIsChangedByItselfWithItsOwnVersion() {
        var numbering = api.get("/partner/numbering");
        assertThat(numbering.body().path("next").asInt()).isEqualTo(1);
        assertThat(numbering.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.send(api.request("PATCH", "/partner/numbering", "{}")).status())
                .isEqualTo(428);

        var preview = api.get("/partner/numbering/preview?pattern=N%7Bseq:4%7D&next=41");
        assertThat(preview.body().at("/numbers/4").asString()).isEqualTo("N0045");
        assertThat(preview.body().at("/advice/0/code").asString()).isEqualTo("FEWER_THAN_FIVE_DIGITS");
        var odd = api.get("/partner/numbering/preview?pattern=N%7Bseq");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body().at("/errors/0/field").asString()).isEqualTo("pattern");

        var changed = api.patch("/partner/numbering", 1, "{\"invoice\": \"N{seq:4}\", \"next\": 41}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("next").asInt()).isEqualTo(41);
        assertThat(changed.body().path("restarts").asBoolean()).isTrue();
        assertThat(api.patch("/partner/numbering", 1, "{\"next\": 50}").status())
                .isEqualTo(412);
        assertThat(api.get("/partner").body().at("/numbering/invoice").asString())
                .isEqualTo("N{seq:4}");
        assertThat(api.get("/partner").header("ETag")).as("the partner's own").isEqualTo("\"1\"");
        var narrow =
                api.patch("/partner/numbering", changed.body().path("version").asInt(), "{\"invoice\": \"{seq:1}\"}");
        assertThat(narrow.status()).isEqualTo(422);
        assertThat(narrow.body().at("/errors/0/code").asString()).isEqualTo("NEXT_DOES_NOT_FIT");
    }

    @Test
    void vatCodesAndLedgerAccounts() {
        var codes = api.get("/vat-codes").body().path("items");
        assertThat(codes.size()).isEqualTo(6);
        assertThat(codes.get(0).path("code").asString()).isEqualTo("NL-HIGH");
        assertThat(codes.get(0).path("rate").asString()).isEqualTo("21");

        var created = api.post("/vat-codes", "{\"code\": \"DE\", \"category\": \"S\", \"rate\": \"19\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().at("/rates/0/rate").asString()).isEqualTo("19");
        assertThat(created.body().path("ledgerAccount").asString()).isEqualTo("1530");
        var path = "/vat-codes/" + created.body().path("id").asString();
        assertThat(api.patch(path, 1, "{\"accountingCode\": \"DE19\"}")
                        .body()
                        .path("accountingCode")
                        .asString())
                .isEqualTo("DE19");

        var account = api.post("/ledger-accounts", "{\"code\": \"8055\", \"name\": \"Uren\"}");
        assertThat(account.status()).isEqualTo(201);
        assertThat(api.post("/ledger-accounts", "{\"code\": \"8055\"}").status())
                .isEqualTo(422);
    }

    @Test
    void aProductACustomerASubscriptionAndItsChanges() {
        var product = created("/products", """
                {"reference": "HOST", "code": "HOST", "name": "Hosting", "vatCode": "NL-HIGH",
                 "prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "10"}]}
                """);
        assertThat(api.get("/products?reference=HOST")
                        .body()
                        .at("/items/0/prices/0/unitPrice")
                        .asString())
                .isEqualTo("10.00");
        var customer = created("/customers", """
                {"reference": "C1", "name": "Bakker", "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"},
                 "invoiceInterval": "P1M", "discountPercent": "2.50"}
                """);
        assertThat(api.get("/customers?reference=C1")
                        .body()
                        .at("/items/0/number")
                        .asString())
                .isEqualTo("10001");
        var renamed = api.patch("/customers/" + customer, 1, "{\"name\": \"Bakkerij\", \"paymentTermDays\": 8}");
        assertThat(renamed.body().path("discountPercent").asString()).isEqualTo("2.5");
        assertThat(renamed.body().path("version").asInt()).isEqualTo(2);
        assertThat(api.get("/customers/" + customer + "/settings")
                        .body()
                        .at("/origins/paymentTermDays")
                        .asString())
                .isEqualTo("CUSTOMER");

        var details = """
                {"reference": "S1", "customerId": "%s", "productId": "%s", "description": "bakker.nl",
                 "interval": "P1M", "start": "2099-01-01"}
                """.formatted(customer, product);
        assertThat(api.post("/subscriptions?dryRun=true", details).body().has("runs"))
                .isTrue();
        assertThat(api.get("/subscriptions").body().path("items")).isEmpty();
        var subscription = created("/subscriptions", details);
        var read = api.get("/subscriptions/" + subscription).body();
        assertThat(read.path("quantity").asString()).isEqualTo("1");
        assertThat(read.path("billedUntil").isNull()).isTrue();
        assertThat(read.path("nextBilling").asString()).isEqualTo("2099-01-01");
        var change = api.post(
                "/subscriptions/" + subscription + "/changes", "{\"effective\": \"2099-06-01\", \"quantity\": \"3\"}");
        assertThat(change.status()).isEqualTo(201);
        assertThat(api.get("/subscriptions/" + subscription + "/changes")
                        .body()
                        .at("/items/0/quantity")
                        .asString())
                .isEqualTo("3");
        var ended = api.post("/subscriptions/" + subscription + "/end", "{\"end\": \"2099-12-01\"}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().path("end").asString()).isEqualTo("2099-12-01");
        var goesOn = api.delete("/subscriptions/" + subscription + "/end?dryRun=true");
        assertThat(goesOn.body().has("runs")).as(goesOn.text()).isTrue();
        assertThat(api.get("/subscriptions/" + subscription).body().path("end").asString())
                .isEqualTo("2099-12-01");
        assertThat(api.delete("/subscriptions/" + subscription + "/end").status())
                .isEqualTo(204);
        assertThat(api.get("/subscriptions?customerId=" + customer)
                        .body()
                        .at("/items/0/end")
                        .isNull())
                .isTrue();
    }

    @Test
    void chargesAreMadeAndTakenBack() {
        var customer = created("/customers", """
                {"name": "Bakker", "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                """);
        var charge = created("/charges", """
                {"customerId": "%s", "description": "Uren", "quantity": "2", "unitPrice": "80"}
                """.formatted(customer));
        assertThat(api.get("/charges?state=WAITING").body().path("items").size())
                .isEqualTo(1);
        assertThat(api.delete("/charges/" + charge).status()).isEqualTo(204);
        assertThat(api.get("/charges/" + charge).status()).isEqualTo(404);
    }

    @Test
    void tokensAreMadeListedAndRevoked() {
        var created = api.post("/tokens", "{\"name\": \"Panel\", \"scopes\": [\"read\"]}");
        assertThat(created.body().at("/scopes/0").asString()).as(created.text()).isEqualTo("read");
        assertThat(created.status()).isEqualTo(201);
        var reader = ApiClient.withToken(port, created.body().path("token").asString());
        assertThat(reader.get("/partner").status()).isEqualTo(200);
        assertThat(reader.post("/ledger-accounts", "{\"code\": \"1\"}").status())
                .isEqualTo(403);

        var id = created.body().path("id").asString();
        assertThat(api.get("/tokens").body().at("/items/0/name").asString()).isEqualTo("Panel");
        assertThat(api.delete("/tokens/" + id).status()).isEqualTo(204);
        assertThat(reader.get("/partner").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/prd_1",
                "/customers/cus_1",
                "/subscriptions/sub_1",
                "/charges/chg_1",
                "/vat-codes/vat_1",
                "/ledger-accounts/acc_1",
                "/customers/nonsense",
                "/customers/prd_1"
            })
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void R01_theObjectsOfAnotherPartnerAreNotFound() {
        var customer = created("/customers", """
                {"name": "Bakker", "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                """);
        var other = ApiClient.withToken(port, books.freshPartner().token());

        assertThat(other.get("/customers/" + customer).status()).isEqualTo(404);
        assertThat(other.patch("/customers/" + customer, 1, "{\"name\": \"X\"}").status())
                .isEqualTo(404);
        assertThat(other.get("/customers").body().path("items").size()).isZero();
    }

    @Test
    void patchesNeedTheVersion() {
        var account = created("/ledger-accounts", "{\"code\": \"8055\"}");
        var path = "/ledger-accounts/" + account;

        assertThat(api.send(api.request("PATCH", path, "{\"name\": \"X\"}")).status())
                .isEqualTo(428);
        assertThat(api.patch(path, 7, "{\"name\": \"X\"}").status()).isEqualTo(412);
        assertThat(api.patch(path, 1, "{\"nonsense\": \"X\"}").status()).isEqualTo(422);
    }

    private String created(String path, String body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("version").asInt()).isEqualTo(1);
        return answer.body().path("id").asString();
    }
}
