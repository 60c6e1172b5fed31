package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.florijn.FlorijnTest;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.NewToken;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.jobs.Lane;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a partner's token opens: its own partner, as far as its scopes go, until it is revoked. */
@FlorijnTest
class ScopesTest {

    /** A kind that no node does. */
    private static final JobKind<String, String> NOTHING =
            new JobKind<>("NOTHING", Lane.MAIN, String.class, String.class, "", String::concat);

    @LocalServerPort
    private int port;

    @Autowired
    private Partners partners;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Transactions transactions;

    private PartnerId partner;
    private String job;

    @BeforeEach
    void aPartnerWithAJob() {
        partner = aPartner();
        JobId id = transactions.in(() -> jobs.submit(partner, jobs.newId(), NOTHING, ""));
        job = "/jobs/" + id;
    }

    @Test
    void aTokenThatReadsDoesNotCancel() {
        var reader = caller(partner, EnumSet.of(Scope.READ));
        assertThat(reader.get(job).status()).isEqualTo(200);
        var refused = reader.post(job + "/cancel", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
        assertThat(refused.body().path("detail").asString()).contains("'billing'");
    }

    @Test
    void aTokenThatReadsOrBillsDeletesNoPriceList() {
        var writer = caller(partner, EnumSet.of(Scope.WRITE));
        var list = "/price-lists/"
                + writer.post("/price-lists", "{\"code\": \"GOLD\"}")
                        .body()
                        .path("id")
                        .asString();
        assertThat(caller(partner, EnumSet.of(Scope.READ, Scope.BILLING))
                        .delete(list)
                        .status())
                .isEqualTo(403);
        assertThat(writer.delete(list).status()).isEqualTo(204);
    }

    @Test
    void aTokenThatBillsDoesNotRead() {
        assertThat(caller(partner, EnumSet.of(Scope.BILLING)).get(job).status()).isEqualTo(403);
    }

    @Test
    void adminHoldsEverythingButWhatIsTheProviders() {
        var admin = caller(partner, EnumSet.of(Scope.ADMIN));
        assertThat(admin.get(job).status()).isEqualTo(200);
        assertThat(admin.put("/test-clock", "{}").status()).isEqualTo(403);
    }

    @Test
    void R01_theJobOfAnotherPartnerDoesNotExist() {
        var stranger = caller(aPartner(), EnumSet.of(Scope.ADMIN));
        var answer = stranger.get(job);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text().replace(job.substring(6), "job_0"))
                .isEqualTo(stranger.get("/jobs/job_1").text().replace("job_1", "job_0"));
        assertThat(stranger.post(job + "/cancel", "").status()).isEqualTo(404);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        NewToken token = tokens.create(partner, "short-lived", Set.of(Scope.READ));
        var caller = ApiClient.withToken(port, token.secret());
        assertThat(caller.get(job).status()).isEqualTo(200);
        tokens.revoke(partner, token.made().id());
        assertThat(caller.get(job).status()).isEqualTo(401);
    }

    @Test
    void aJobTellsItsProgressAsANumber() {
        var answer = caller(partner, EnumSet.of(Scope.READ)).get(job).body();
        assertThat(answer.path("progress").isNumber()).isTrue();
        assertThat(answer.path("status").asString()).isIn("QUEUED", "RUNNING", "FAILED");
        assertThat(answer.path("id").asString()).isEqualTo(job.substring(6));
    }

    private PartnerId aPartner() {
        return partners.create(PartnerDetails.named("Hosting by tests"))
                .partner()
                .id();
    }

    private ApiClient caller(PartnerId whose, Set<Scope> scopes) {
        return ApiClient.withToken(port, tokens.create(whose, "test", scopes).secret());
    }
}
