package nl.florijn.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.AccessLinks;
import nl.florijn.access.Invitations;
import nl.florijn.access.LinkOrder;
import nl.florijn.access.NewUser;
import nl.florijn.access.PasswordLinks;
import nl.florijn.access.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.outbox.MessageId;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.platform.outbox.OutboxByHand;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.web.PublicAddress;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Links leave by mail, in the language of whom they are for, and their secrets stand nowhere else. */
@FlorijnTest
class LinkMailTest {

    private static final PublicAddress ADDRESS = new PublicAddress("https://panel.example/ ");
    private static final Pattern LINK =
            Pattern.compile("https://panel\\.example/(invitation|password)/([\\w-]{43})\\s");

    @Autowired
    private Books books;

    @Autowired
    private AccessLinks links;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PasswordLinks passwords;

    @Autowired
    private Users users;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxByHand hand;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String email = UUID.randomUUID() + "@example.nl";
    private PartnerId partner;
    private LinkChannel channel;

    @BeforeEach
    void aMailServer() {
        partner = books.freshPartner().partner().id();
        hand.clear(LinkChannel.NAME);
        post.start();
        channel = channel(post.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void anInvitationComesInTheNameOfThePartnerAndOnlyItsMailOpensIt() throws Exception {
        var made = invitations.invite(partner, email, Role.BOOKKEEPER, "nl-NL");
        order(partner, LinkOrder.Kind.INVITATION, made.made().id().toString());
        assertThat(hand.courier(channel).getAsBoolean()).isTrue();
        var mail = received(1);
        assertThat(mail.getFrom()[0].toString()).startsWith("Testhosting");
        assertThat(mail.getAllRecipients()[0].toString()).contains(email);
        assertThat(mail.getSubject()).startsWith("Uitnodiging om bij Testhosting");
        assertThat(body(mail)).contains("als boekhouder.", "binnen zeven dagen");
        assertThat(invitations.find(secret(mail))).isPresent();
        assertThat(invitations.find(String.valueOf(made.secret())))
                .as("one that was shown before")
                .isEmpty();
        assertThat(db.fetch("SELECT * FROM outbox_message WHERE partner_id = ?", partner.value())
                        .toString())
                .contains("SENT", email)
                .doesNotContain(secret(mail));
        assertThat(db.fetchCount(db.selectFrom("mail").where("partner_id = ?", partner.value())))
                .as("on no screen of mails")
                .isZero();
    }

    @Test
    void whoForgotAPasswordIsWrittenToInHisOwnLanguageAndNobodyElseIs() throws Exception {
        var user = users.create(new NewUser(email, "Sam O'Neill", "a-good-password", "en-GB"));
        users.grant(partner, user.id(), Role.VIEWER);
        order(PartnerId.NONE, LinkOrder.Kind.FORGOTTEN, email);
        order(PartnerId.NONE, LinkOrder.Kind.FORGOTTEN, "nobody-" + email);
        var courier = hand.courier(channel);
        assertThat(courier.getAsBoolean()).isTrue();
        assertThat(courier.getAsBoolean()).isTrue();
        assertThat(courier.getAsBoolean()).isFalse();
        var mail = received(1);
        assertThat(mail.getSubject()).startsWith("A new password for Testhosting");
        assertThat(mail.getFrom()[0].toString()).startsWith("Testhosting");
        assertThat(body(mail)).contains("Dear Sam O'Neill,", "within an hour");
        assertThat(passwords.opens(secret(mail))).isTrue();
        assertThat(db.fetch("SELECT * FROM outbox_message WHERE payload LIKE ?", "%nobody-" + email + "%"))
                .as("what told nobody anything is not kept")
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnMeanwhileDoesNotLeave() {
        var made = invitations.invite(partner, email, Role.VIEWER, null).made();
        order(partner, LinkOrder.Kind.INVITATION, made.id().toString());
        invitations.withdraw(partner, made.id());
        assertThat(hand.courier(channel).getAsBoolean()).isTrue();
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void eachAttemptMakesAnotherLinkAndTheLastOneOpens() throws Exception {
        var made = invitations.invite(partner, email, Role.VIEWER, "en-GB").made();
        var message = order(partner, LinkOrder.Kind.INVITATION, made.id().toString());
        try (var busy = new FaultySmtp("DOT", "451 later")) {
            assertThat(hand.courier(channel(busy.port())).getAsBoolean()).isTrue();
        }
        hand.makeDue(message);
        assertThat(hand.courier(channel).getAsBoolean()).isTrue();
        assertThat(invitations.find(secret(received(1)))).isPresent();
    }

    @Test
    void nothingIsMailedWithoutAServerOrAnAddressToLeadTo() {
        assertThat(channel.isOpen()).isTrue();
        var nowhere = new LinkChannel(MailServerTest.server(9), new PublicAddress(" "), links, json);
        assertThat(nowhere.isOpen()).isFalse();
    }

    private MessageId order(PartnerId from, LinkOrder.Kind kind, String what) {
        transactions.run(
                () -> new LinkMails(outbox, channel, json).queue(from, new LinkOrder(kind, what, email, "10.0.0.9")));
        return new MessageId(db.fetchSingle("SELECT MAX(id) FROM outbox_message WHERE channel = ?", LinkChannel.NAME)
                .get(0, Long.class));
    }

    private LinkChannel channel(int port) {
        return new LinkChannel(MailServerTest.server(port), ADDRESS, links, json);
    }

    private MimeMessage received(int count) {
        assertThat(post.getReceivedMessages()).hasSize(count);
        return post.getReceivedMessages()[count - 1];
    }

    private static String body(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private static String secret(MimeMessage mail) throws Exception {
        var link = LINK.matcher(body(mail));
        assertThat(link.find()).as(body(mail)).isTrue();
        return link.group(2);
    }
}
