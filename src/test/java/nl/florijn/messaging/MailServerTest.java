package nl.florijn.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.outbox.HandOver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server gets, and what its answers mean. */
class MailServerTest {

    private static final Letter LETTER = new Letter(
            new PartnerId(7),
            new MailId(36),
            "Hosting & Zo",
            "info@hosting.example",
            "Café Zuid, B.V.",
            "cafe@example.nl",
            new MailText("Prijzen vanaf 1 januari – €", "Beste Café,\n\nVan € 10,00 naar € 10,50."));

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            var outcome = server(post.getSmtp().getPort()).handOver(LETTER);
            assertThat(outcome).isEqualTo(new HandOver.Taken());
            MimeMessage arrived = post.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).isEqualTo(LETTER.text().subject());
            assertThat(arrived.getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo(LETTER.text().body());
            assertThat(arrived.getFrom()[0]).hasToString("Hosting & Zo <mail@florijn.example>");
            assertThat(arrived.getReplyTo()[0].toString()).contains("info@hosting.example");
            assertThat(arrived.getAllRecipients()[0].toString()).contains("cafe@example.nl");
            assertThat(arrived.getMessageID()).isEqualTo("<eml_10.ptn_7@florijn.example>");
            assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            post.stop();
        }
    }

    @Test
    void aNameWithLinesInItAddsNoHeader() throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            var more = "\r\nBcc: stranger@example.nl\r\nX-More: yes\r\n\r\nSay this instead";
            var hostile = new Letter(
                    new PartnerId(7),
                    new MailId(36),
                    "Hosting" + more,
                    "info@hosting.example",
                    "Café" + more,
                    "cafe@example.nl",
                    new MailText("Prices" + more, "As agreed."));
            server(post.getSmtp().getPort()).handOver(hostile);
            assertThat(post.getReceivedMessages()).singleElement().satisfies(arrived -> {
                assertThat(arrived.getHeader("Bcc")).isNull();
                assertThat(arrived.getHeader("X-More")).isNull();
                assertThat(arrived.getContent().toString().strip()).isEqualTo("As agreed.");
            });
        } finally {
            post.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            command | answer                  | outcome
            MAIL    | 421 too busy, closing   | Delayed
            MAIL    | 451 later               | Delayed
            MAIL    | 550 not you             | Refused
            RCPT    | 450 mailbox busy        | Delayed
            RCPT    | 550 no such user        | Refused
            DATA    | 452 full                | Delayed
            DATA    | 554 no                  | Refused
            DOT     | 451 come back           | Delayed
            DOT     | 552 too large           | Refused
            DOT     |                         | Unsure
            QUIT    | 500 what                | Taken
            QUIT    |                         | Taken
            """)
    void whatTheServerAnswersDecidesWhatBecomesOfTheMail(String command, @Nullable String answer, String outcome)
            throws Exception {
        try (var faulty = new FaultySmtp(command, answer == null ? "" : answer)) {
            var came = server(faulty.port()).handOver(LETTER);
            assertThat(came.getClass().getSimpleName()).as(came.toString()).isEqualTo(outcome);
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLater() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(server(closed).handOver(LETTER)).isInstanceOf(HandOver.Delayed.class);
    }

    @Test
    void aServerNeedsAnAddressToSendFrom() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MailServer(provided(new JavaMailSenderImpl()), " "))
                .withMessageContaining("FLORIJN_MAIL_FROM");
        assertThat(new MailServer(provided(null), "").isSet()).isFalse();
    }

    static MailServer server(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        return new MailServer(provided(sender), "mail@florijn.example");
    }

    private static ObjectProvider<JavaMailSender> provided(@Nullable JavaMailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.ofNullable(sender);
            }
        };
    }
}
