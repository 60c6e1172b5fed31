package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who saves what is there already has changed nothing: the next one is not told that somebody was first. */
@FlorijnTest
class NothingChangedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void aPartner() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /partner                   | {"name": "Noord"}                                      | {"name": " Noord "}
                    /partner/settings          | {"surchargePercent": "2.5", "runHour": 5}              | {"surchargePercent": "2.50", "runHour": 5}
                    /partner/twinfield-settings| {"office": "NL01"}                                     | {"office": "NL01"}
                    /partner/numbering         | {"invoice": "R-{seq:5}"}                               | {"invoice": "R-{seq:5}"}
                    /partner/payment-settings  | {"reference": "RF"}                                    | {"reference": "RF"}
                    """)
    void whatAPartnerHasOnce(String path, String fields, String same) {
        var changed = api.patch(path, api.get(path).body().path("version").asInt(), fields);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        stays(path, "{}");
        stays(path, same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /ledger-accounts | {"code": "8123", "name": "Sales"}                                          | {"name": " Sales "}
                    /vat-codes       | {"code": "X", "category": "S", "rate": "21.0"}                             | {"rates": [{"from": "1970-01-01", "rate": "21.00"}]}
                    /price-lists     | {"code": "GOLD", "name": "Gold"}                                           | {"name": "Gold"}
                    /layouts         | {"code": "L1", "accentColour": "#AABBCC"}                                  | {"accentColour": "#AABBCC"}
                    /products        | {"code": "P", "name": "P", "prices": [{"interval": "P1M", "unitPrice": "10"}]} | {"prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "10.000"}]}
                    """)
    void masterData(String path, String fields, String same) {
        var made = api.post(path, fields);
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        var own = path + "/" + made.body().path("id").asString();
        stays(own, "{}");
        stays(own, same);
    }

    @Test
    void anEntryOfAPriceList() {
        books.product(partner, "{\"group\": \"G\"}");
        var list = "/price-lists/"
                + api.post("/price-lists", "{\"code\": \"GOLD\"}")
                        .body()
                        .path("id")
                        .asString() + "/entries";
        var made = api.post(list, "{\"group\": \"G\", \"percentOff\": \"10\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        stays(list + "/" + made.body().path("id").asString(), "{\"percentOff\": \"10.0\"}");
    }

    @Test
    void customerSubscriptionAndDraft() {
        var customer = books.customer(
                partner, "{\"creditLimit\": \"500\", \"discountPercent\": \"1\", \"contacts\": [{\"name\": \"Ann\"}]}");
        stays("/customers/" + customer.id(), "{}");
        stays("/customers/" + customer.id(), "{\"creditLimit\": \"500.0\", \"discountPercent\": \"1.00\"}");

        var subscription = books.subscription(
                partner, customer, books.product(partner), "{\"unitPrice\": \"7\", \"start\": \"2027-01-01\"}");
        stays("/subscriptions/" + subscription.id(), "{}");
        stays("/subscriptions/" + subscription.id(), "{\"unitPrice\": \"7.00\", \"quantity\": \"1.0\"}");

        var draft = api.post(
                "/invoices",
                "{\"customerId\": \"%s\", \"lines\": [{\"description\": \"A\", \"quantity\": \"1\", \"unitPrice\": \"5\"}]}"
                        .formatted(customer.id()));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        var path = "/invoices/" + draft.body().path("id").asString();
        stays(path, "{}");
        stays(path, """
                {"message": null, "surchargePercent": "0",
                 "lines": [{"id": "%s", "description": "A", "quantity": "1.0", "unitPrice": "5.00"}]}
                """.formatted(draft.body().at("/lines/0/id").asString()));
    }

    private void stays(String path, String same) {
        var before = api.get(path).body();
        var logged = logged();

        var version = before.path("version").asInt();
        var answer = api.patch(path, version, same);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(before);
        assertThat(api.get(path).body()).isEqualTo(before);
        assertThat(logged()).isEqualTo(logged);
        assertThat(api.patch(path, version + 7, same).status()).isEqualTo(412);
    }

    private int logged() {
        return db.fetchCount(DSL.table("audit_entry"), DSL.field("partner_id").eq(partner.value()));
    }
}
