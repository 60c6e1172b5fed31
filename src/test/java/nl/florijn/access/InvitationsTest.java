package nl.florijn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How people come in, and what keeps the last administrator in. */
@FlorijnTest
class InvitationsTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Invitations invitations;

    @Autowired
    private Users users;

    @Autowired
    private AuditLog log;

    @Autowired
    private Books books;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private String email;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
        email = UUID.randomUUID() + "@example.nl";
    }

    @Test
    void aLinkLetsInOnce() {
        var secret = invitations.invite(partner, email, Role.BOOKKEEPER, null).secret();
        assertThat(invitations.find(secret)).hasValueSatisfying(invited -> {
            assertThat(invited.email()).isEqualTo(email);
            assertThat(invited.isKnown()).isFalse();
        });
        var person = invitations.accept(secret, someone("somebody-else@example.nl"));
        assertThat(person.email()).as("of who was invited").isEqualTo(email);
        assertThat(person.roleAt(partner)).contains(Role.BOOKKEEPER);
        assertThat(invitations.find(secret)).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> invitations.accept(secret, someone(email)));
        assertThat(log.page(partner, new PageRequest(3, null)).items())
                .extracting(AuditEntry::action)
                .contains(AuditAction.USER_INVITED, AuditAction.ROLE_GIVEN);
    }

    @Test
    void onlyTheHashOfASecretIsKept() {
        var secret = invitations.invite(partner, email, Role.VIEWER, null).secret();
        assertThat(db.fetch("SELECT * FROM invitation WHERE partner_id = ?", partner.value())
                        .toString())
                .contains(email)
                .doesNotContain(secret);
        assertThat(db.fetch("SELECT * FROM audit_entry WHERE partner_id = ?", partner.value())
                        .toString())
                .doesNotContain(secret);
    }

    @Test
    void aLinkThatWasWithdrawnReplacedOrIsTooOldOpensNothing() {
        var first = invitations.invite(partner, email, Role.VIEWER, null).secret();
        var second = invitations.invite(partner, email, Role.ADMIN, null);
        assertThat(invitations.find(first)).isEmpty();
        invitations.withdraw(partner, second.made().id());
        assertThat(invitations.find(second.secret())).isEmpty();
        var third = invitations.invite(partner, email, Role.ADMIN, null).secret();
        db.execute(
                "UPDATE invitation SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE partner_id = ?", partner.value());
        assertThat(invitations.find(third)).isEmpty();
        assertThat(invitations.open(partner)).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> invitations.accept(third, someone(email)));
    }

    @Test
    void anInvitationOfAnotherPartnerIsNotThere() {
        var made = invitations.invite(partner, email, Role.VIEWER, null).made();
        var other = books.freshPartner().partner().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.withdraw(other, made.id()));
        assertThat(invitations.open(other)).isEmpty();
    }

    @Test
    void whoIsKnownAlreadyLogsInAndSaysYes() {
        var known = users.create(someone(email));
        var secret = invitations.invite(partner, email, Role.VIEWER, null).secret();
        assertThat(invitations.find(secret))
                .hasValueSatisfying(invited -> assertThat(invited.isKnown()).isTrue());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> invitations.accept(secret, someone(email)));
        assertThatThrownBy(() -> new Actor("somebody@example.nl", null).during(() -> invitations.join(secret)))
                .isInstanceOf(Conflict.class);
        new Actor(email, null).during(() -> invitations.join(secret));
        assertThat(users.find(known.id()).orElseThrow().roleAt(partner)).contains(Role.VIEWER);
        assertThat(invitations.find(secret)).isEmpty();
    }

    @Test
    void nobodyIsInvitedToARoleOfElsewhere() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invitations.invite(partner, email, Role.PROVIDER_ADMIN, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invitations.invite(PartnerId.NONE, email, Role.ADMIN, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invitations.invite(partner, "no address", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "EMAIL", "LOCAL"})
    void aWeakPasswordIsRefusedAndTheLinkStays(String password) {
        var long1 = "a-long-name-here";
        var address = long1 + UUID.randomUUID() + "@example.nl";
        var secret = invitations.invite(partner, address, Role.VIEWER, null).secret();
        var wanted = switch (password) {
            case "EMAIL" -> address.toUpperCase(java.util.Locale.ROOT);
            case "LOCAL" -> address.replaceFirst("@.*", "");
            default -> password;
        };
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> invitations.accept(secret, new NewUser(address, "Sanne", wanted, "nl")))
                .satisfies(refused ->
                        assertThat(refused.errors()).allMatch(e -> e.field().equals("password")));
        assertThat(invitations.find(secret)).isPresent();
    }

    @Test
    void theFirstAdministratorComesInByALinkThatEndsOnceThereIsOne() {
        db.execute("UPDATE app_user SET provider_role = 'SUPPORT' WHERE provider_role = 'PROVIDER_ADMIN'");
        var old = invitations.ofFirstAdministrator().orElseThrow().secret();
        var secret = invitations.ofFirstAdministrator().orElseThrow().secret();
        assertThat(invitations.find(old)).as("of an earlier start").isEmpty();
        var admin = invitations.accept(secret, someone(email));
        assertThat(admin.providerRole()).isEqualTo(Role.PROVIDER_ADMIN);
        assertThat(admin.email()).isEqualTo(email);
        assertThat(invitations.ofFirstAdministrator()).isEmpty();
        assertThat(invitations.find(secret)).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> users.remove(PartnerId.NONE, admin.id()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> users.changeRole(PartnerId.NONE, admin.id(), 1, Role.SUPPORT));
    }

    @Test
    void theLastAdministratorStaysAlsoWhenTwoTakeEachOthersRole() throws Exception {
        for (var round = 0; round < 5; round++) {
            var at = books.freshPartner().partner().id();
            var one = member(at, Role.ADMIN);
            var two = member(at, Role.ADMIN);
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(List.<Callable<Boolean>>of(
                        () -> tried(() -> users.remove(at, two.id())),
                        () -> tried(() -> users.changeRole(at, one.id(), 1, Role.VIEWER))));
            }
            assertThat(users.members(at)).anyMatch(user -> user.role() == Role.ADMIN);
        }
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOthersChoiceOfARole() {
        member(partner, Role.ADMIN);
        var seen = users.member(partner, member(partner, Role.VIEWER).id());
        var changed = users.changeRole(partner, seen.id(), seen.version(), Role.ADMIN);
        assertThat(changed.version()).isNotEqualTo(seen.version());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> users.changeRole(partner, seen.id(), seen.version(), Role.BOOKKEEPER));
        assertThat(users.member(partner, seen.id()).role()).isEqualTo(Role.ADMIN);
        var staff = users.createProviderStaff(someone(email), Role.SUPPORT);
        users.changeRole(PartnerId.NONE, staff.id(), 1, Role.PROVIDER_ADMIN);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> users.changeRole(PartnerId.NONE, staff.id(), 1, Role.PROVIDER_ADMIN));
    }

    @Test
    void whoWorksForNobodyAnyMoreIsForgotten() {
        member(partner, Role.ADMIN);
        var gone = member(partner, Role.VIEWER);
        users.remove(partner, gone.id());
        assertThat(users.find(gone.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> users.remove(partner, gone.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> users.changeRole(partner, gone.id(), 1, Role.ADMIN));
    }

    private User member(PartnerId at, Role role) {
        var user = users.create(someone(UUID.randomUUID() + "@example.nl"));
        users.grant(at, user.id(), role);
        return user;
    }

    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static NewUser someone(String email) {
        return new NewUser(email, "Sanne", PASSWORD, "nl-NL");
    }
}
