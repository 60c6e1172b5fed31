package nl.florijn.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Other processes on this database, with a mail server. */
@FlorijnTest
@Tag("killed")
class MailedOnceTest {

    private static final Path DATA = Path.of("target/mailing-node");

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Books books;

    @Autowired
    private HikariDataSource database;

    private String token;

    @BeforeEach
    void aPartnerAndAMailServer() {
        token = books.freshPartner().token();
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void whatWasHandedOverWhenTheProcessDiedIsNotHandedOverAgain() throws Exception {
        String died;
        try (var node = Node.startWithMail(database, port(), DATA, "mail.handed.over")) {
            died = post(node, "first@example.nl");
            node.awaitDeath();
        }
        try (var node = Node.startWithMail(database, port(), DATA, "")) {
            var next = post(node, "second@example.nl");
            assertThat(mailServer.waitForIncomingEmail(60_000, 2)).isTrue();
            while (!state(node, next).equals("SENT")) {
                Thread.onSpinWait();
            }
            assertThat(state(node, died)).as("a person decides").isEqualTo("SENDING");
        }
        assertThat(recipients()).containsExactly("first@example.nl", "second@example.nl");
    }

    private int port() {
        return mailServer.getSmtp().getPort();
    }

    private String post(Node node, String address) {
        var answer = ApiClient.withToken(node.port(), token).post("/mails", "{\"address\": \"" + address + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private String state(Node node, String mail) {
        return ApiClient.withToken(node.port(), token)
                .get("/mails/" + mail)
                .body()
                .path("state")
                .asString();
    }

    private List<String> recipients() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(MailedOnceTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            var address = message.getAllRecipients()[0].toString();
            return address.replaceAll(".*<|>", "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
