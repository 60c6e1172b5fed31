package nl.florijn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@FlorijnTest
class UsersTest {

    @Autowired
    private Users users;

    @Autowired
    private LoginLog loginLog;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Books books;

    @Test
    void passwordsAreKeptAsBcryptOfCost12() {
        var login = users.loadUserByUsername(newUser().email());

        assertThat(login.getPassword()).startsWith("$2a$12$");
        assertThat(passwords.matches("correct horse", login.getPassword())).isTrue();
    }

    @Test
    void aPersonMayHaveAnotherRoleAtEachPartner() {
        var first = books.freshPartner().partner().id();
        var second = books.freshPartner().partner().id();
        var third = books.freshPartner().partner().id();
        var user = newUser();
        users.grant(first, user.id(), Role.BOOKKEEPER);
        users.grant(first, user.id(), Role.ADMIN);
        users.grant(second, user.id(), Role.VIEWER);

        var found = users.find(user.id()).orElseThrow();

        assertThat(found.roleAt(first)).contains(Role.ADMIN);
        assertThat(found.roleAt(second)).contains(Role.VIEWER);
        assertThat(found.roleAt(third)).isEmpty();
        assertThat(users.members(first)).singleElement().satisfies(member -> {
            assertThat(member.id()).isEqualTo(user.id());
            assertThat(member.role()).isEqualTo(Role.ADMIN);
        });
    }

    @Test
    void aRoleIncludesTheRightsOfTheLesserOnes() {
        var partner = books.freshPartner().partner().id();
        var user = newUser();
        users.grant(partner, user.id(), Role.BOOKKEEPER);

        assertThat(users.loadUserByUsername(user.email()).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_BOOKKEEPER", "ROLE_VIEWER");
    }

    @Test
    void supportLooksAtEveryPartnerAndChangesNothing() {
        var staff = users.createProviderStaff(someone(), Role.SUPPORT);

        assertThat(staff.roleAt(books.freshPartner().partner().id())).contains(Role.SUPPORT);
        assertThat(users.loadUserByUsername(staff.email()).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_SUPPORT", "ROLE_VIEWER");
    }

    @Test
    void loginsAreInTheLogOfThePartner() {
        var partner = books.freshPartner().partner().id();
        var user = newUser();
        users.grant(partner, user.id(), Role.ADMIN);

        fail(user);
        succeed(user);

        var log = audit.page(partner, new PageRequest(2, null)).items();
        assertThat(log).extracting(AuditEntry::action).containsExactly(AuditAction.LOGIN, AuditAction.LOGIN_REFUSED);
        assertThat(log).extracting(AuditEntry::actor).containsOnly(user.email());
    }

    @Test
    void anEmailAddressBelongsToOnePerson() {
        var known = newUser().email().toUpperCase(Locale.ROOT);
        var again = new NewUser(known, "Other", "correct horse", "nl-NL");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> users.create(again));
    }

    @Test
    void aPasswordThatBcryptWouldCutOffIsRefused() {
        var tooLong = new NewUser(UUID.randomUUID() + "@example.com", "A", "x".repeat(73), "nl-NL");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> users.create(tooLong));
    }

    @Test
    void anAddressIsFoundAsItWasPastedToo() {
        var user = newUser();

        assertThat(users.loadUserByUsername("\u200b" + user.email() + "\u00a0")
                        .user()
                        .id())
                .isEqualTo(user.id());
    }

    @Test
    void strangersCannotBeLoaded() {
        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> users.loadUserByUsername("nobody@example.com"));
    }

    private void fail(User user) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(user.email(), "wrong");
        loginLog.failed(new AuthenticationFailureBadCredentialsEvent(attempt, new BadCredentialsException("wrong")));
    }

    private void succeed(User user) {
        var login = users.loadUserByUsername(user.email());
        loginLog.succeeded(new AuthenticationSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities())));
    }

    private User newUser() {
        return users.create(someone());
    }

    private static NewUser someone() {
        return new NewUser(UUID.randomUUID() + "@example.com", "Ayşe Öztürk", "correct horse", "nl-NL");
    }
}
