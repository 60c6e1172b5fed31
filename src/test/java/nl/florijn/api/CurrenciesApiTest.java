package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rates, yen and credit limits as a program of a partner's meets them. */
@FlorijnTest
class CurrenciesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private DSLContext database;

    private ApiClient partner;

    @BeforeEach
    void aPartnerAndNoRates() {
        database.execute("DELETE FROM day_rate");
        partner = ApiClient.withToken(port, books.freshPartner().token());
    }

    @Test
    void R28_aMissingRateRefusesApprovalAndATypedOneAllowsIt() {
        var draft = draft("JPY", "1500");
        assertThat(draft.body().path("rate").isNull()).isTrue();
        assertThat(draft.body().path("total").asString()).isEqualTo("1815");
        assertThat(draft.body().at("/warnings/0/code").asString()).isEqualTo("RATE_MISSING");
        assertThat(draft.body().at("/warnings/0/blocking").asBoolean()).isTrue();
        var path = "/invoices/" + draft.body().path("id").asString();

        var refused = partner.post(path + "/approve", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("RATE_MISSING");
        assertThat(refused.body().path("detail").asString()).contains("JPY");

        var typed = partner.patch(path, version(draft), "{\"rate\": \"163.21\"}");
        assertThat(typed.status()).as(typed.text()).isEqualTo(200);
        assertThat(typed.body().path("warnings").isEmpty()).isTrue();
        var messaged = partner.patch(path, version(typed), "{\"message\": \"Arigato\"}");
        assertThat(messaged.body().path("rate").asString()).as("absent stays").isEqualTo("163.21");
        var cleared = partner.patch(path, version(messaged), "{\"rate\": null}");
        assertThat(cleared.body().path("rate").isNull()).as("null clears").isTrue();
        partner.patch(path, version(cleared), "{\"rate\": \"163.21\"}");

        var approved = partner.post(path + "/approve", "").body();
        assertThat(approved.path("rate").asString()).isEqualTo("163.21");
        assertThat(approved.path("vatTotal").asString()).isEqualTo("315");
        assertThat(approved.path("vatTotalConverted").asString()).isEqualTo("1.93");
        assertThat(approved.path("partnerCurrency").asString()).isEqualTo("EUR");
    }

    @Test
    void R28_anInvoiceInTheCurrencyOfTheBooksHasRateOne() {
        var draft = draft("EUR", "10.00");
        assertThat(draft.body().path("rate").asString()).isEqualTo("1");
        assertThat(draft.body().path("vatTotalConverted").asString()).isEqualTo("2.10");

        var path = "/invoices/" + draft.body().path("id").asString();
        var refused = partner.patch(path, version(draft), "{\"rate\": \"1.5\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("NO_RATE_NEEDED");
    }

    @Test
    void R28_amountsInYenAreWhole() {
        var refused = partner.post("/customers", customer("JPY", "1000.50"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("creditLimit");
        assertThat(partner.post("/customers", customer("KWD", "1000")).status())
                .as("a currency with three decimals")
                .isEqualTo(422);
    }

    @Test
    void R29_whetherTheLimitBlocksIsASetting() {
        var before = partner.get("/partner/settings").body();
        assertThat(before.path("creditLimitBlocks").asBoolean()).isFalse();
        var version = before.path("version").asInt();
        var after = partner.patch("/partner/settings", version, "{\"creditLimitBlocks\": true}");
        assertThat(after.body().path("creditLimitBlocks").asBoolean())
                .as(after.text())
                .isTrue();

        var draft = draft("EUR", "100000.00");
        var path = "/invoices/" + draft.body().path("id").asString();

        assertThat(draft.body().at("/warnings/0/code").asString()).isEqualTo("CREDIT_LIMIT");
        var refused = partner.post(path + "/approve", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString()).contains("121000.00", "10000.00");
    }

    /** Of one line, for a debtor that may owe 10000. */
    private Answer draft(String currency, String price) {
        var debtor = partner.post("/customers", customer(currency, "10000"));
        assertThat(debtor.status()).as(debtor.text()).isEqualTo(201);
        var draft =
                partner.post("/invoices", """
                {"customerId": "%s", "date": "2027-01-01",
                 "lines": [{"description": "Work", "quantity": "1", "unitPrice": "%s"}]}""".formatted(debtor.body().path("id").asString(), price));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return draft;
    }

    private static String customer(String currency, String creditLimit) {
        return """
                {"name": "Debtor", "currency": "%s", "creditLimit": "%s", "email": "finance@example.com",
                 "address": {"line1": "Kade 1", "postcode": "1011 AB", "city": "Amsterdam", "country": "NL"}}""".formatted(currency, creditLimit);
    }

    private static int version(Answer answer) {
        return answer.body().path("version").asInt();
    }
}
