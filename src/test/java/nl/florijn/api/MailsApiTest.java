package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mails and announcements as a calling system sees them; no mail server is set, so mails are kept. */
@FlorijnTest
class MailsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String indexation;
    private String customer;

    @BeforeEach
    void aRaiseThatOneDebtorPays() {
        var made = books.freshPartner();
        var partner = made.partner().id();
        var hosting = books.product(partner);
        var debtor = books.customer(partner, "{\"email\": \"jansen@example.nl\"}");
        books.subscription(partner, debtor, hosting, "{}");
        api = ApiClient.withToken(port, made.token());
        customer = debtor.id().toString();
        indexation = "/indexations/"
                + post(
                                "/indexations",
                                "{'productId': '%s', 'percentage': '5', 'effective': '2099-01-01'}"
                                        .formatted(hosting.id()))
                        .body()
                        .path("id")
                        .asString();
    }

    @Test
    void R17_anAnnouncementIsPreviewedMadeAndRead() {
        var path = indexation + "/announcement";
        var texts = "{'texts': {'nl': {'subject': 'Duurder', 'body': 'Vanaf [datum]'}}}";
        var preview = post(path + "?dryRun=true", texts);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.body().at("/sample/body").asString()).isEqualTo("Vanaf 1 januari 2099\n");
        assertThat(api.get("/mails").body().path("items")).isEmpty();

        var told = post(path, texts);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.body().at("/mails/KEPT").asInt()).isOne();
        assertThat(post(path, texts).body().at("/mails/KEPT").asInt())
                .as("nobody is told twice")
                .isOne();
        assertThat(api.get(path).body().path("untold").asInt()).isZero();

        var mail = api.get("/mails?state=KEPT&customerId=" + customer).body().at("/items/0");
        assertThat(mail.path("subject").asString()).isEqualTo("Duurder");
        var one = api.get("/mails/" + mail.path("id").asString());
        assertThat(one.body().path("about").asString()).isEqualTo("INDEXATION");
        assertThat(api.get("/mails?state=SENT").body().path("items")).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var broken = post(indexation + "/announcement", "{'texts': {'nl': {'subject': 'A', 'body': '[b]'}}}");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text()).contains("texts.nl.body", "FIELD_UNKNOWN");
        assertThat(post(indexation + "/announcement", "{'texts': {'de': {'subject': 'A', 'body': 'B'}}}")
                        .text())
                .contains("UNKNOWN_LANGUAGE");
        assertThat(post("/mails", "{'address': 'nobody'}").text()).contains("EMAIL_INVALID");
        assertThat(post("/mails", "{}").text()).contains("REQUIRED");
    }

    @Test
    void aMailThatWasKeptCannotLeaveWithoutAServer() {
        var mail = post("/mails", "{'address': 'ik@example.nl'}");
        assertThat(mail.status()).as(mail.text()).isEqualTo(201);
        var refused = post("/mails/" + mail.body().path("id").asString() + "/send", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NO_MAIL_SERVER");
    }

    private Answer post(String path, String body) {
        return api.post(path, body.replace('\'', '"'));
    }
}
