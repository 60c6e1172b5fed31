package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A draft is waived by a calling system. */
@FlorijnTest
class WaivingApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reseller reseller;

    @Autowired
    private ApiTokens tokens;

    private PartnerId partner;
    private String draft;

    @BeforeEach
    void aDraft() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        draft = "/invoices/" + reseller.draft(partner).id();
    }

    @Test
    void R13_whatIsWaivedIsNeverProposedAgain() {
        var biller = caller(Scope.BILLING);

        var waived = biller.post(draft + "/waive", "{\"reason\": \"Coulance\"}");

        assertThat(waived.status()).as(waived.text()).isEqualTo(204);
        assertThat(caller(Scope.READ).get(draft).status()).isEqualTo(404);
        assertThat(reseller.run(partner, "2026-12-01").drafts()).isZero();
        assertThat(biller.post(draft + "/waive", "{\"reason\": \"Again\"}").status())
                .isEqualTo(404);
    }

    @Test
    void R13_aReasonIsAsked() {
        for (var body : new String[] {"{}", "{\"reason\": \" \"}"}) {
            var refused = caller(Scope.BILLING).post(draft + "/waive", body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("reason");
        }
        assertThat(reseller.drafts(partner)).hasSize(1);
    }

    @Test
    void whoOnlyReadsOrWritesMasterDataWaivesNothing() {
        for (var scope : Set.of(Scope.READ, Scope.WRITE)) {
            assertThat(caller(scope)
                            .post(draft + "/waive", "{\"reason\": \"x\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(reseller.drafts(partner)).hasSize(1);
    }

    private ApiClient caller(Scope scope) {
        return ApiClient.withToken(
                port, tokens.create(partner, "caller", Set.of(scope)).secret());
    }
}
