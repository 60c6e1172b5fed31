package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Settings of R2 through the interface: null leaves one to the next level. */
@FlorijnTest
class SettingsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void aPartner() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
    }

    @Test
    void R02_nullBringsAPartnerBackToTheSystem() {
        assertThat(api.post("/layouts", "{\"code\": \"OWN\"}").status()).isEqualTo(201);
        api.patch("/partner/settings", 1, """
                {"paymentTermDays": 30, "locale": "en-GB", "grouping": "CUSTOMER", "collecting": "SUBSCRIPTION",
                 "delivery": "PRINT", "corrections": false, "invoiceInterval": "P3M", "invoiceMonth": 2,
                 "prorate": false, "billingType": "ARREARS", "paymentTermEndOfMonth": true, "layout": "OWN",
                 "surchargePercent": "2.5", "gAccountPercent": "25", "gAccountIban": "NL91ABNA0417164300",
                 "creditSurchargePercent": "2", "creditSurchargeDays": 8,
                 "paymentDiscountPercent": "2", "paymentDiscountDays": 8, "lateInterestNote": true}
                """);
        assertThat(origins("/partner/settings")).contains("PARTNER").doesNotContain("SYSTEM");
        var back = api.patch("/partner/settings", 2, """
                {"paymentTermDays": null, "locale": null, "grouping": null, "collecting": null,
                 "delivery": null, "corrections": null, "invoiceInterval": null, "invoiceMonth": null,
                 "prorate": null, "billingType": null, "paymentTermEndOfMonth": null, "layout": null,
                 "surchargePercent": null, "gAccountPercent": null, "gAccountIban": null,
                 "creditSurchargePercent": null, "creditSurchargeDays": null,
                 "paymentDiscountPercent": null, "paymentDiscountDays": null, "lateInterestNote": null}
                """);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("locale").asString()).isEqualTo("nl-NL");
        assertThat(origins("/partner/settings")).contains("SYSTEM").doesNotContain("PARTNER");
    }

    @Test
    void R02_nullBringsACustomerBackToItsPartner() {
        var id = books.customer(partner, "{\"paymentTermDays\": 8, \"locale\": \"en-GB\"}")
                .id();
        var path = "/customers/" + id;
        assertThat(setting(path, "paymentTermDays")).isEqualTo("8 CUSTOMER");
        api.patch(path, 1, "{\"paymentTermDays\": null, \"locale\": null}");
        assertThat(setting(path, "paymentTermDays")).isEqualTo("14 SYSTEM");
        assertThat(setting(path, "locale")).isEqualTo("nl-NL SYSTEM");
    }

    @Test
    void R02_nullBringsASubscriptionBackToItsCustomer() {
        var customer = books.customer(partner, "{\"prorate\": false}");
        var own = "{\"billingType\": \"ARREARS\", \"prorate\": true}";
        var id = books.subscription(partner, customer, books.product(partner), own)
                .id();
        var path = "/subscriptions/" + id;
        assertThat(setting(path, "billingType")).isEqualTo("ARREARS SUBSCRIPTION");
        assertThat(setting(path, "prorate")).isEqualTo("true SUBSCRIPTION");
        api.patch(path, 1, "{\"billingType\": null, \"prorate\": null}");
        assertThat(setting(path, "billingType")).isEqualTo("ADVANCE SYSTEM");
        assertThat(setting(path, "prorate")).isEqualTo("false CUSTOMER");
    }

    @Test
    void R02_whoPaysDecidesOnDocumentsAndWhoHoldsOnLines() {
        var office = books.customer(partner, "{\"paymentTermDays\": 8, \"prorate\": false}");
        var shop = books.customer(
                partner, "{\"paymentTermDays\": 60, \"invoiceDebtorId\": \"%s\"}".formatted(office.id()));
        assertThat(setting("/customers/" + shop.id(), "paymentTermDays")).isEqualTo("8 DEBTOR");
        assertThat(setting("/customers/" + shop.id(), "prorate")).isEqualTo("true SYSTEM");
    }

    @Test
    void R18_withoutVatCodeAnywhereTheRunSaysSo() {
        books.subscription(partner, books.customer(partner), books.product(partner), "{}");
        api.patch("/partner/settings", 1, "{\"vatCode\": null}");

        var rehearsed = api.post("/billing-runs", "{\"runDate\": \"2099-01-01\", \"dryRun\": true}");
        assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(200);
        assertThat(rehearsed.body().at("/failures/0/code").asString()).isEqualTo("NO_VAT_CODE");
    }

    private String setting(String path, String name) {
        var settings = api.get(path + "/settings").body();
        return settings.path(name).asString() + " "
                + settings.path("origins").path(name).asString();
    }

    private String origins(String path) {
        return api.get(path).body().path("origins").toString();
    }
}
