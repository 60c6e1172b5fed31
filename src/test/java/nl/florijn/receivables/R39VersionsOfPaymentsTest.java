package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever uses a payment, or takes that back, makes it another version; whoever saw it before is told. */
@FlorijnTest
class R39VersionsOfPaymentsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    private ApiClient api;
    private AccountDesk desk;

    @BeforeEach
    void aDebtor() {
        var partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.ADMIN, Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        desk = new AccountDesk(api, books.customer(partner).id().toString());
    }

    @Test
    void R39_moneyOnAccountThatSettlesUsesThePaymentsThatItComesFrom() {
        var one = desk.ahead("30.00");
        var two = desk.ahead("30.00");
        var untouched = desk.ahead("30.00");
        var invoice = desk.sent("50.00");
        assertThat(version(one)).isOne();
        done("/customers/" + desk.customer() + "/allocate", """
                {"allocations": [{"invoiceId": "%s", "amount": "50.00"}]}""".formatted(invoice));
        assertThat(version(one)).isEqualTo(2);
        assertThat(version(two)).isEqualTo(2);
        assertThat(version(untouched)).isOne();
        assertThat(api.postIfMatch("/payments/" + one + "/undo", 1, "").status())
                .isEqualTo(412);
    }

    @Test
    void R39_moneyOnAccountThatGoesBackUsesThem() {
        var payment = desk.ahead("30.00");
        done("/customers/" + desk.customer() + "/refund", "{\"amount\": \"10.00\"}");
        assertThat(version(payment)).isEqualTo(2);
        done("/statement-entries/" + desk.entry(EntryKind.REFUND) + "/undo", "");
        assertThat(version(payment)).isEqualTo(3);
    }

    @Test
    void R39_aRefundOverSeveralPaymentsTakenBackIsToldOfEach() {
        var one = desk.ahead("30.00");
        var two = desk.ahead("30.00");
        done("/customers/" + desk.customer() + "/refund", "{\"amount\": \"60.00\"}");
        done("/statement-entries/" + desk.entry(EntryKind.REFUND) + "/undo", "");
        assertThat(version(one)).isEqualTo(3);
        assertThat(version(two)).isEqualTo(3);
    }

    @Test
    void R39_whatWasDeductedWithAPaymentAndIsTakenBackIsToldOfIt() {
        var settings = api.get("/partner/settings").body().path("version").asInt();
        api.patch("/partner/settings", settings, "{\"paymentDifference\": \"1.00\"}");
        var invoice = desk.sent("50.00");
        var paid = desk.pay("49.50", ", \"writeOff\": true, \"invoiceId\": \"%s\"".formatted(invoice));
        var payment = paid.body().path("id").asString();
        assertThat(version(payment)).isOne();
        done("/statement-entries/" + desk.entry(EntryKind.WRITE_OFF) + "/undo", "");
        assertThat(version(payment)).isEqualTo(2);
    }

    @Test
    void R39_eachStepOfAPaymentItselfIsOneVersion() {
        var payment = desk.ahead("30.00");
        var invoice = desk.sent("50.00");
        done("/payments/" + payment + "/allocate", """
                {"allocations": [{"invoiceId": "%s", "amount": "20.00"}]}""".formatted(invoice));
        assertThat(version(payment)).isEqualTo(2);
        done("/payments/" + payment + "/undo", "");
        assertThat(version(payment)).isEqualTo(3);
    }

    private void done(String path, String body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private int version(String payment) {
        return api.get("/payments/" + payment).body().path("version").asInt();
    }
}
