package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An approved invoice is credited by a calling system. */
@FlorijnTest
class CreditNotesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApiTokens tokens;

    private PartnerId partner;
    private Invoice invoice;

    @BeforeEach
    void anInvoice() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        invoice = reseller.draft(partner);
        approvals.approve(partner, invoice.id(), false);
    }

    @Test
    void R33_anInvoiceIsCreditedInPartsAndThenWhole() {
        var biller = caller(Scope.BILLING);

        var half = biller.post(credit(), lines("0.5"));
        assertThat(half.status()).as(half.text()).isEqualTo(201);
        assertThat(half.body().at("/kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(half.body().at("/creditsInvoiceId").asString())
                .isEqualTo(invoice.id().toString());
        assertThat(half.body().at("/lines/0/creditedLineId").asString())
                .isEqualTo(invoice.lines().getFirst().id().toString());

        var rest = biller.post(credit(), "{\"rebill\": true}");
        assertThat(rest.status()).as(rest.text()).isEqualTo(201);

        var more = biller.post(credit(), "{}");
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.code()).isEqualTo("NOTHING_LEFT_TO_CREDIT");
    }

    @Test
    void R33_anInvoiceIsCreditedByAnAmountWithItsVat() {
        var biller = caller(Scope.BILLING);

        var note = biller.post(credit(), "{\"amount\": \"2.50\"}");
        assertThat(note.status()).as(note.text()).isEqualTo(201);
        assertThat(note.body().at("/total").asString()).isEqualTo("2.50");

        var both =
                biller.post(credit(), """
                {"amount": "1.00", "lines": [{"lineId": "%s", "quantity": "1"}]}
                """.formatted(invoice.lines().getFirst().id()));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.body().at("/errors/0/code").asString()).isEqualTo("QUANTITY_OR_AMOUNT");

        var more = biller.post(credit(), "{\"amount\": \"1000000.00\"}");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.body().at("/errors/0/field").asString()).isEqualTo("amount");
        assertThat(biller.post(credit(), "{\"amount\": \"0\"}").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"2, MORE_THAN_LEFT", "-1, MORE_THAN_LEFT", "0, MORE_THAN_LEFT", "0.00001, REQUIRED"})
    void R33_aQuantityThatIsNotLeftIsRefused(String quantity, String code) {
        var refused = caller(Scope.BILLING).post(credit(), lines(quantity));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("lines[0].quantity");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(reseller.drafts(partner)).isEmpty();
    }

    @Test
    void R33_aLineIsNotCreditedAboveWhatIsLeftOfTheInvoice() {
        var biller = caller(Scope.BILLING);
        var made = biller.post("/invoices", """
                {"customerId": "%s", "lines": [
                 {"description": "Uren", "quantity": "3", "unitPrice": "10.00", "vatCode": "NL-HIGH"},
                 {"description": "Terug", "quantity": "-1", "unitPrice": "25.00", "vatCode": "NL-HIGH"}]}
                """.formatted(invoice.customerId()));
        var id = made.body().path("id").asString();
        assertThat(biller.post("/invoices/" + id + "/approve?redate=true", "").status())
                .isEqualTo(200);
        var path = "/invoices/" + id + "/credit";
        var first = made.body().at("/lines/0/id").asString();
        var second = made.body().at("/lines/1/id").asString();
        var one = "{\"lineId\": \"%s\", \"quantity\": \"%s\"}";

        var above = biller.post(path, "{\"lines\": [%s]}".formatted(one.formatted(first, "3")));
        assertThat(above.status()).as(above.text()).isEqualTo(422);
        assertThat(above.body().at("/errors/0/field").asString()).isEqualTo("lines");
        assertThat(above.body().at("/errors/0/code").asString()).isEqualTo("MORE_THAN_INVOICE_LEFT");
        assertThat(above.body().path("detail").asString()).contains("36.30", "6.05");
        assertThat(reseller.drafts(partner)).isEmpty();

        var together = biller.post(
                path, "{\"lines\": [%s, %s]}".formatted(one.formatted(first, "3"), one.formatted(second, "-1")));
        assertThat(together.status()).as(together.text()).isEqualTo(201);
        assertThat(together.body().path("total").asString()).isEqualTo("6.05");
        assertThat(biller.post(path, "{}").code()).isEqualTo("NOTHING_LEFT_TO_CREDIT");
    }

    @Test
    void whoOnlyReadsOrWritesMasterDataCreditsNothing() {
        for (var scope : Set.of(Scope.READ, Scope.WRITE)) {
            assertThat(caller(scope).post(credit(), "{}").status()).isEqualTo(403);
        }
        assertThat(reseller.drafts(partner)).isEmpty();
    }

    private String credit() {
        return "/invoices/" + invoice.id() + "/credit";
    }

    private String lines(String quantity) {
        return "{\"lines\": [{\"lineId\": \"%s\", \"quantity\": \"%s\"}]}"
                .formatted(invoice.lines().getFirst().id(), quantity);
    }

    private ApiClient caller(Scope scope) {
        return ApiClient.withToken(
                port, tokens.create(partner, "caller", Set.of(scope)).secret());
    }
}
