package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Extra charges as a calling system changes them while they wait (R10). */
@FlorijnTest
class ChargesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    private ApiClient api;
    private PartnerId partner;
    private String customer;
    private String path;

    @BeforeEach
    void aChargeThatWaits() {
        var made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
        customer = books.customer(partner).id().toString();
        var charge = api.post("/charges", """
                {"reference": "uren-1", "customerId": "%s", "description": "Uren", "quantity": "2", "unitPrice": "75.00"}
                """.formatted(customer));
        assertThat(charge.status()).as(charge.text()).isEqualTo(201);
        path = "/charges/" + charge.body().path("id").asString();
    }

    @Test
    void R10_whatWaitsIsChangedAndBilledAsItIsThen() {
        var changed = patch("1", "{\"quantity\": \"3\", \"description\": \"Uren juni\"}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().path("quantity").asString()).isEqualTo("3");
        assertThat(changed.body().path("reference").asString()).isEqualTo("uren-1");
        assertThat(changed.body().path("version").asInt()).isEqualTo(2);
        reseller.run(partner, LocalDate.now().withDayOfMonth(1).toString());
        assertThat(reseller.drafts(partner).getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("Uren juni");
            assertThat(line.net()).isEqualByComparingTo("225.00");
        });
    }

    @Test
    void R10_whatIsOnADraftIsChangedThereAndNotHere() {
        reseller.run(partner, LocalDate.now().withDayOfMonth(1).toString());

        var version = api.get(path).body().path("version").asString();
        assertThat(patch(version, "{\"quantity\": \"3\"}").code()).isEqualTo("CHARGE_NOT_WAITING");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        assertThat(patch("1", "{\"quantity\": \"3\"}").status()).isEqualTo(200);

        assertThat(patch("1", "{\"quantity\": \"4\"}").status()).isEqualTo(412);
        assertThat(api.get(path).body().path("quantity").asString()).isEqualTo("3");
        assertThat(patch("2", "{\"quantity\": \"3.0\"}").body().path("version").asInt())
                .as("nothing changes")
                .isEqualTo(2);
        assertThat(patch("2", "{\"quantity\": \"0\"}").status()).isEqualTo(422);
    }

    private Answer patch(String version, String body) {
        return api.send(api.request("PATCH", path, body).header("If-Match", '"' + version + '"'));
    }
}
