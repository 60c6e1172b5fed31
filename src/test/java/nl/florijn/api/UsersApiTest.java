package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.Invitations;
import nl.florijn.access.NewUser;
import nl.florijn.access.PasswordLinks;
import nl.florijn.access.UserId;
import nl.florijn.access.Users;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Users and invitations as a calling system sees them; no mail leaves, so links are shown. */
@FlorijnTest
class UsersApiTest {

    private static final String PASSWORD = "a-good-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PasswordLinks passwords;

    @Autowired
    private Users users;

    @Autowired
    private ApiTokens tokens;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void aPartner() {
        var made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
    }

    @Test
    void whoIsInvitedComesInAndIsAUser() {
        var email = email();
        var made = invite(email, "BOOKKEEPER");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.body().path("id").asString();
        assertThat(made.header("Location")).endsWith("/invitations/" + id);
        var link = made.body().path("link").asString();
        assertThat(link).startsWith("http://127.0.0.1:" + port + "/invitation/");
        assertThat(api.get("/invitations/" + id).text())
                .contains(email, "\"locale\":\"nl-NL\"")
                .doesNotContain("link", secret(link), "partner");
        assertThat(api.get("/invitations").body().path("items")).hasSize(1);

        invitations.accept(secret(link), new NewUser(email, "Sanne", PASSWORD, "nl-NL"));
        assertThat(api.get("/invitations").body().path("items")).isEmpty();
        assertThat(api.get("/invitations/" + id).status()).isEqualTo(404);
        var user = api.get("/users").body().at("/items/0");
        assertThat(user.path("email").asString()).isEqualTo(email);
        assertThat(user.path("role").asString()).isEqualTo("BOOKKEEPER");
        assertThat(user.path("createdAt").asString()).endsWith("Z");
        assertThat(api.get("/users/" + user.path("id").asString()).header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        var made = invite(email(), "VIEWER").body();
        var path = "/invitations/" + made.path("id").asString();
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(invitations.find(secret(made.path("link").asString()))).isEmpty();
    }

    @Test
    void aRoleIsChangedOnlyByWhoSawTheNewestOne() {
        var id = user("ADMIN");
        var path = "/users/" + user("VIEWER");
        var changed = api.patch(path, 1, "{\"role\": \"BOOKKEEPER\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        var stale = api.patch(path, 1, "{\"role\": \"ADMIN\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.send(api.request("PATCH", path, "{\"role\": \"ADMIN\"}")).status())
                .isEqualTo(428);
        assertThat(api.get(path).body().path("role").asString()).isEqualTo("BOOKKEEPER");
        assertThat(api.patch("/users/" + id, 1, "{\"role\": \"ADMIN\"}").status())
                .as("the last administrator stays one")
                .isEqualTo(200);
    }

    @Test
    void theLastAdministratorIsNeitherDemotedNorRemoved() {
        var admin = "/users/" + user("ADMIN");
        user("BOOKKEEPER");
        var demoted = api.patch(admin, 1, "{\"role\": \"VIEWER\"}");
        assertThat(demoted.status()).isEqualTo(409);
        assertThat(demoted.code()).isEqualTo("LAST_ADMIN");
        assertThat(api.delete(admin).code()).isEqualTo("LAST_ADMIN");
        user("ADMIN");
        var stale = api.send(api.request("DELETE", admin, "").header("If-Match", "\"7\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.delete(admin).status()).isEqualTo(204);
        assertThat(api.get(admin).status()).isEqualTo(404);
    }

    @Test
    void aLinkToANewPasswordIsShownUnlessItOpensMoreThanThisPartner() {
        var user = user("BOOKKEEPER");
        var made = api.post("/users/" + user + "/password-link", "");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        var secret = secret(made.body().path("link").asString());
        assertThat(passwords.opens(secret)).isTrue();
        passwords.choose(secret, "quite another one");
        assertThat(passwords.opens(secret)).isFalse();

        var other = books.freshPartner().partner().id();
        Actor.SYSTEM.during(() -> users.grant(other, UserId.of(user), Role.VIEWER));
        var refused = api.post("/users/" + user + "/password-link", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("WORKS_ELSEWHERE");
        assertThat(api.get("/users").text()).as("where else").doesNotContain(other.toString());
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(invite("nobody", "VIEWER").text()).contains("EMAIL_INVALID");
        assertThat(api.post("/invitations", "{}").text()).contains("\"email\"", "\"role\"", "REQUIRED");
        assertThat(invite(email(), "PROVIDER_ADMIN").text()).contains("NO_ROLE_HERE");
        assertThat(invite(email(), "KING").status()).isEqualTo(422);
        assertThat(api.post("/invitations", "{\"email\":\"a@b.nl\",\"role\":\"VIEWER\",\"locale\":\"xx-yy\"}")
                        .text())
                .contains("UNKNOWN_LOCALE");
        var path = "/users/" + user("VIEWER");
        assertThat(api.patch(path, 1, "{\"role\": \"SUPPORT\"}").text()).contains("NO_ROLE_HERE");
        assertThat(api.patch(path, 1, "{\"role\": null}").status()).isEqualTo(422);
        assertThat(api.patch(path, 1, "{\"name\": \"x\"}").status()).isEqualTo(422);
    }

    @Test
    void onlyAnAdministratorsTokenOfThisPartnerSeesThem() {
        var user = "/users/" + user("VIEWER");
        var invitation =
                "/invitations/" + invite(email(), "VIEWER").body().path("id").asString();
        var writer = ApiClient.withToken(
                port,
                tokens.create(partner, "w", Set.of(Scope.READ, Scope.WRITE, Scope.BILLING))
                        .secret());
        var stranger = ApiClient.withToken(port, books.freshPartner().token());
        for (var path : new String[] {user, invitation}) {
            assertThat(writer.get(path).status()).isEqualTo(403);
            assertThat(writer.delete(path).status()).isEqualTo(403);
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.delete(path).status()).isEqualTo(404);
        }
        assertThat(stranger.patch(user, 1, "{\"role\": \"ADMIN\"}").status()).isEqualTo(404);
        assertThat(stranger.post(user + "/password-link", "").status()).isEqualTo(404);
        assertThat(stranger.get("/users").body().path("items")).isEmpty();
    }

    /** The id of somebody who came in with this role. */
    private String user(String role) {
        var email = email();
        var link = invite(email, role).body().path("link").asString();
        return invitations
                .accept(secret(link), new NewUser(email, "Sanne", PASSWORD, "nl-NL"))
                .id()
                .toString();
    }

    private ApiClient.Answer invite(String email, String role) {
        return api.post("/invitations", "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role));
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String email() {
        return UUID.randomUUID() + "@example.nl";
    }
}
