package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.Imports;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 30.00 euro that somebody typed never become 30 yen (R28). */
@FlorijnTest
class R28TypedAmountsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private Imports imports;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private ApiClient api;
    private String product;
    private String shop;
    private String office;
    private String abroad;

    @BeforeEach
    void aShopThatAnOfficePaysForAndAnOfficeAbroad() {
        var made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
        product = books.product(partner).id().toString();
        office = customer("OFFICE", "EUR", null);
        abroad = customer("ABROAD", "JPY", null);
        shop = customer("SHOP", "EUR", office);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"unitPrice\": \"30\"", "\"unitPrice\": null"})
    void R28_aChargeWaitsInTheCurrencyItWasTypedIn(String price) {
        var isTyped = !price.endsWith("null");
        var charge = created("/charges", """
                {"customerId": "%s", "description": "Uren van mei", "productId": "%s", %s}
                """.formatted(shop, onceProduct(), price));

        assertThat(change(office, "\"currency\": \"JPY\"")).isEqualTo(isTyped ? "currency" : "");
        assertThat(change(shop, "\"invoiceDebtorId\": \"" + abroad + "\"")).isEqualTo(isTyped ? "invoiceDebtorId" : "");
        if (isTyped) {
            assertThat(api.delete("/charges/" + charge).status()).isEqualTo(204);
            assertThat(change(office, "\"currency\": \"JPY\"")).isEmpty();
        }
    }

    @Test
    void R28_aTypedPriceOfASubscriptionWaitsUntilItIsBilledToItsEnd() {
        subscription(shop, "\"unitPrice\": \"30\"");

        var refused = patch(office, "\"currency\": \"JPY\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("AMOUNTS_IN_OTHER_CURRENCY");
        assertThat(refused.body().at("/errors/0/message").asString()).contains("'winkel.example'");
        assertThat(change(shop, "\"invoiceDebtorId\": null"))
                .as("it pays in the same currency itself")
                .isEmpty();
        assertThat(change(office, "\"currency\": \"JPY\""))
                .as("nothing is typed for it any more")
                .isEmpty();
        assertThat(change(shop, "\"currency\": \"JPY\"")).isEqualTo("currency");
    }

    @Test
    void R28_aTypedPriceInADatedChangeWaitsToo() {
        var subscription = subscription(shop, "\"unitPrice\": null");
        created(
                "/subscriptions/" + subscription + "/changes",
                "{\"effective\": \"2027-06-01\", \"unitPrice\": \"12\"}");

        assertThat(change(office, "\"currency\": \"JPY\"")).isEqualTo("currency");
    }

    @Test
    void R28_aPriceOfTheProductHasItsOwnCurrency() {
        subscription(shop, "\"unitPrice\": null");

        assertThat(change(office, "\"currency\": \"JPY\"")).isEmpty();
    }

    @Test
    void R28_anImportIsRefusedAtItsRow() {
        subscription(shop, "\"unitPrice\": \"30\"");

        assertThat(imported("OFFICE", "JPY", ""))
                .contains("AMOUNTS_IN_OTHER_CURRENCY", "\"currency\"", "winkel.example");
        assertThat(imported("SHOP", "EUR", "ABROAD")).contains("AMOUNTS_IN_OTHER_CURRENCY", "\"invoiceDebtor\"");
        assertThat(imported("SHOP", "JPY", "OFFICE"))
                .as("its own currency is not what it is billed in")
                .isEmpty();
    }

    @Test
    void R28_anImportedCreditLimitOrMovedSubscriptionIsRefusedAtItsRow() {
        assertThat(api.patch("/customers/" + office, 1, "{\"creditLimit\": \"1500\"}")
                        .status())
                .isEqualTo(200);
        assertThat(imported("OFFICE", "JPY", "")).contains("AMOUNTS_IN_OTHER_CURRENCY", "\"creditLimit\"");
        created("/subscriptions", """
                {"reference": "S1", "customerId": "%s", "productId": "%s", "interval": "P1M", "start": "2027-01-01",
                 "unitPrice": "30"}
                """.formatted(shop, product));
        assertThat(api.patch("/products/" + product, 1, "{\"reference\": \"P1\"}")
                        .status())
                .isEqualTo(200);

        assertThat(moved("30")).contains("AMOUNTS_IN_OTHER_CURRENCY", "\"customer\"");
        assertThat(moved("4800")).isEmpty();
        assertThat(api.get("/subscriptions?reference=S1")
                        .body()
                        .at("/items/0/priceCurrency")
                        .asString())
                .isEqualTo("JPY");
    }

    /** As {@link #imported(String, String, String)}, of a subscription that goes to the customer abroad. */
    private String moved(String unitPrice) {
        var rows = """
                reference,customer,product,description,quantity,interval,start,unitPrice
                S1,ABROAD,P1,winkel.example,1,P1M,2027-01-01,%s
                """.formatted(unitPrice);
        return imported(ImportFile.SUBSCRIPTIONS, rows);
    }

    @Test
    void R28_oneStepTellsAndTakesAlongWhatWaits() {
        var own = subscription(shop, "\"unitPrice\": \"30\"");
        var wish = "{\"currency\": \"JPY\", \"rate\": \"160\"%s}";

        var seen = changeCurrency(office, 1, wish.formatted(", \"dryRun\": true"));

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.body().path("amounts")).hasSize(1);
        var amount = seen.body().at("/amounts/0");
        assertThat(amount.path("id").asString()).isEqualTo(own);
        assertThat(amount.path("amount").asString() + " "
                        + amount.path("currency").asString())
                .isEqualTo("30.00 EUR");
        assertThat(amount.path("newAmount").asString() + " "
                        + amount.path("newCurrency").asString())
                .isEqualTo("4800 JPY");
        assertThat(api.get("/customers/" + office).body().path("currency").asString())
                .isEqualTo("EUR");
        var chosen = ", \"amounts\": [{\"key\": \"%s\", \"action\": \"CONVERT\"}]"
                .formatted(amount.path("key").asString());
        assertThat(changeCurrency(office, 1, wish.formatted(chosen)).status()).isEqualTo(200);
        assertThat(api.get("/subscriptions/" + own).body().path("unitPrice").asString())
                .isEqualTo("4800.00");
        assertThat(changeCurrency(office, 1, wish.formatted("")).status())
                .as("another tab saved it since")
                .isEqualTo(412);
        assertThat(changeCurrency(office, 2, "{\"currency\": \"EUR\", \"rate\": \"0.006\"" + chosen + "}")
                        .status())
                .as("the amount is another one by now")
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {"currency": "KWD"}                                                 | currency
            {"currency": "JPY", "rate": "0"}                                    | rate
            {"currency": "JPY", "rate": "160", "amounts": []}                   | amounts
            {"currency": "JPY", "rate": "160", "amounts": [{"key": "x", "action": "SELL"}]} | amounts[0].action
            {"currency": "EUR", "rate": "160"}                                  | rate
            """, delimiter = '|')
    void R28_whatCannotBeIsRefusedAndNamed(String wish, String field) {
        subscription(shop, "\"unitPrice\": \"30\"");

        var refused = changeCurrency(office, 1, wish);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void R28_aChargeInACurrencyWithoutDecimalsHasNone() {
        var charge = """
                {"customerId": "%s", "description": "Uren", "unitPrice": "%s"}
                """;
        var refused = api.post("/charges", charge.formatted(abroad, "12.5"));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("TOO_MANY_DECIMALS");
        assertThat(api.post("/charges", charge.formatted(abroad, "12.0")).status())
                .isEqualTo(201);
        assertThat(api.post("/charges", charge.formatted(office, "12.5")).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"currency\": \"EUR\"}"})
    void R28_aChangeToWhatItHasAlreadyIsRefused(String wish) {
        for (var address : List.of("/change-currency", "/change-currency?dryRun=true")) {
            var refused = api.post("/customers/" + office + address, wish);

            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("NOTHING_TO_CHANGE");
        }
    }

    private ApiClient.Answer changeCurrency(String customer, int version, String wish) {
        return api.send(api.request("POST", "/customers/" + customer + "/change-currency", wish)
                .header("If-Match", "\"" + version + "\""));
    }

    /** What is said of a row that is refused; empty when it was taken. */
    private String imported(String reference, String currency, String debtor) {
        var rows = """
                reference,name,kind,line1,postcode,city,country,currency,invoiceDebtor
                %s,Klant,BUSINESS,Dorpsstraat 1,1011 AB,Amsterdam,NL,%s,%s
                """.formatted(reference, currency, debtor);
        return imported(ImportFile.CUSTOMERS, rows);
    }

    private String imported(ImportFile kind, String rows) {
        var file = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
        var job = jobs.await(partner, imports.start(partner, Map.of(kind, file), false));
        return job.status() == JobStatus.DONE ? "" : String.valueOf(job.result());
    }

    private String subscription(String customer, String fields) {
        return created("/subscriptions", """
                {"customerId": "%s", "productId": "%s", "description": "winkel.example", "interval": "P1M",
                 "start": "2027-01-01", %s}
                """.formatted(customer, product, fields));
    }

    private String onceProduct() {
        return books.product(partner, """
                        {"kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": "10"}, {"currency": "JPY", "unitPrice": "900"}]}
                        """).id().toString();
    }

    private String customer(String reference, String currency, String debtor) {
        return created("/customers", """
                {"reference": "%s", "name": "%s", "currency": "%s", "invoiceDebtorId": %s,
                 "address": {"line1": "Dorpsstraat 1", "postcode": "1234 AB", "city": "Ede"}}
                """.formatted(
                        reference, reference, currency, debtor == null ? null : '"' + debtor + '"'));
    }

    /** The field at which it is refused; empty when it is not. */
    private String change(String customer, String field) {
        var answer = patch(customer, field);
        return answer.status() == 200 ? "" : answer.body().at("/errors/0/field").asString();
    }

    private ApiClient.Answer patch(String customer, String field) {
        var path = "/customers/" + customer;
        return api.patch(path, api.get(path).body().path("version").asInt(), "{" + field + "}");
    }

    private String created(String path, String body) {
        var created = api.post(path, body);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.body().path("id").asString();
    }
}
