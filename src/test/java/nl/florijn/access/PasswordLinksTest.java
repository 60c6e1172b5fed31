package nl.florijn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How somebody who lost a password chooses another, and what a stranger learns of that. */
@FlorijnTest
class PasswordLinksTest {

    private static final String ANOTHER = "quite another one";

    @Autowired
    private JooqPasswordLinks links;

    @Autowired
    private JooqUserRepository people;

    @Autowired
    private Users users;

    @Autowired
    private AccessLinks secrets;

    @Autowired
    private LoginLimits limits;

    @Autowired
    private Transactions transactions;

    @Autowired
    private AuditLog log;

    @Autowired
    private Books books;

    @Autowired
    private DSLContext db;

    @Autowired
    private PasswordEncoder encoder;

    private final Post post = new Post();
    private final String email = UUID.randomUUID() + "@example.nl";
    private PasswordLinks passwords;
    private PartnerId partner;
    private UserId user;

    /** What was asked to be mailed. */
    private static final class Post implements LinkMail {

        private final List<LinkOrder> orders = new ArrayList<>();
        private boolean isOpen = true;

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void queue(PartnerId partner, LinkOrder order) {
            orders.add(order);
        }
    }

    @BeforeEach
    void aBookkeeper() {
        partner = books.freshPartner().partner().id();
        user = users.create(new NewUser(email, "Sanne", "a-good-password", "nl-NL"))
                .id();
        users.grant(partner, user, Role.BOOKKEEPER);
        passwords = new PasswordLinks(links, people, users, secrets, post, limits, transactions, log);
        db.execute("DELETE FROM login_count");
    }

    @Test
    void whoForgotItChoosesAnotherAndIsLoggedOutEverywhere() {
        var session = users.loadUserByUsername(email);
        asStranger(() -> passwords.ask("  " + email.toUpperCase(Locale.ROOT)));
        var secret = mailed();
        assertThat(session.isStillKnown()).as("until then all stays as it is").isTrue();
        assertThat(passwords.opens(secret)).isTrue();

        asStranger(() -> passwords.choose(secret, ANOTHER));

        assertThat(session.isStillKnown()).isFalse();
        assertThat(encoder.matches(ANOTHER, users.loadUserByUsername(email).getPassword()))
                .isTrue();
        assertThat(passwords.opens(secret)).as("once").isFalse();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> passwords.choose(secret, "yet another one"));
        assertThat(log.page(partner, new PageRequest(2, null)).items())
                .satisfiesExactly(
                        changed -> told(changed, AuditAction.PASSWORD_CHANGED),
                        made -> told(made, AuditAction.PASSWORD_LINK_MADE));
    }

    private void told(AuditEntry entry, AuditAction action) {
        assertThat(entry.action()).isEqualTo(action);
        assertThat(entry.actor()).isEqualTo(email);
        assertThat(entry.origin()).isEqualTo("10.0.0.9");
    }

    @Test
    void whatIsDoneForAStrangerIsTheSame() {
        asStranger(() -> passwords.ask("nobody-" + email));
        asStranger(() -> passwords.ask(email));
        assertThat(post.orders)
                .extracting(LinkOrder::kind)
                .containsExactly(LinkOrder.Kind.FORGOTTEN, LinkOrder.Kind.FORGOTTEN);
        assertThat(post.orders).extracting(LinkOrder::about).containsOnly("Forgotten password");
        assertThat(secrets.write(PartnerId.NONE, post.orders.getFirst())).isEmpty();
    }

    @Test
    void onlyTheHashOfTheNewestIsKeptAndForAnHour() {
        asStranger(() -> passwords.ask(email));
        var first = mailed();
        asStranger(() -> passwords.ask(email));
        var second = mailed();
        assertThat(passwords.opens(first)).isFalse();
        assertThat(passwords.opens(second)).isTrue();
        assertThat(db.fetch("SELECT * FROM password_link WHERE user_id = ?", user.value())
                        .toString())
                .doesNotContain(first, second);
        assertThat(post.orders.toString()).doesNotContain(first, second);
        db.execute(
                "UPDATE password_link SET expires_at = expires_at - INTERVAL 1 HOUR WHERE user_id = ?", user.value());
        assertThat(passwords.opens(second)).isFalse();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> passwords.choose(second, ANOTHER));
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStays() {
        var secret = secrets.newPasswordSecret(users.find(user).orElseThrow());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> passwords.choose(secret, "short"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> passwords.choose(secret, email));
        assertThat(passwords.opens(secret)).isTrue();
    }

    @Test
    void whoChangesItHimselfNeedsTheLinkNoMore() {
        var secret = secrets.newPasswordSecret(users.find(user).orElseThrow());
        new Actor(email, null).during(() -> users.changePassword("a-good-password", ANOTHER));
        assertThat(passwords.opens(secret)).isFalse();
    }

    @Test
    void aLinkOfSomebodyWhoWasRemovedOpensNothing() {
        var secret = secrets.newPasswordSecret(users.find(user).orElseThrow());
        users.remove(partner, user);
        assertThat(passwords.opens(secret)).isFalse();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> passwords.choose(secret, ANOTHER));
    }

    @Test
    void whoAsksTooOftenWaitsWhetherOrNotThereIsSuchAnAccount() {
        for (var account : List.of(email, "nobody-" + email)) {
            for (var i = 0; i < LoginLimits.LINKS_OF_ACCOUNT_FROM_ONE_ADDRESS; i++) {
                asStranger(() -> passwords.ask(account));
            }
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> asStranger(() -> passwords.ask(account)))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo("TOO_MANY_LINKS");
                        assertThat(refused.until()).isPresent();
                    });
        }
        new Actor("anonymousUser", "10.0.0.8").during(() -> passwords.ask(email));
    }

    @Test
    void anAdministratorHasALinkMailedToOneOfTheUsersAndSeesItOnlyWhereNoMailLeaves() {
        assertThat(passwords.make(partner, user).secret()).isNull();
        assertThat(post.orders.getLast().kind()).isEqualTo(LinkOrder.Kind.PASSWORD);
        var letter = secrets.write(partner, post.orders.getLast()).orElseThrow();
        assertThat(letter.address()).isEqualTo(email);
        assertThat(letter.partner()).startsWith("Testhosting");
        post.isOpen = false;
        assertThat(passwords.opens(String.valueOf(passwords.make(partner, user).secret())))
                .isTrue();
        var other = books.freshPartner().partner().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passwords.make(other, user));
    }

    @Test
    void whereNoMailLeavesNobodyIsToldToLookInTheMailbox() {
        post.isOpen = false;
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> passwords.ask(email))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("LINKS_NOT_MAILED"));
    }

    /** The secret in the letter of what was asked last. */
    private String mailed() {
        var path = secrets.write(PartnerId.NONE, post.orders.getLast())
                .orElseThrow()
                .path();
        return path.substring(path.indexOf('/') + 1);
    }

    private static void asStranger(Runnable work) {
        new Actor("anonymousUser", "10.0.0.9").during(work);
    }
}
