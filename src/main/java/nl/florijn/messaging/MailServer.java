package nl.florijn.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.outbox.HandOver;
import nl.florijn.platform.outbox.HandOver.Delayed;
import nl.florijn.platform.outbox.HandOver.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of this installation: {@code spring.mail.*} says which, {@code florijn.mail.from} from what address. */
@Component
class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;

    /** @throws IllegalStateException when there is a server but no address to send from */
    MailServer(ObjectProvider<JavaMailSender> sender, @Value("${florijn.mail.from}") String from) {
        this.sender = sender.getIfAvailable();
        this.from = from.strip();
        if (this.sender != null && !isAddress(this.from)) {
            throw new IllegalStateException(
                    "A mail server is set (spring.mail.host), so florijn.mail.from (FLORIJN_MAIL_FROM) must be the address"
                            + " that mails are sent from; it is '" + this.from + "'.");
        }
    }

    private static boolean isAddress(String text) {
        return !text.isBlank() && new FieldCheck().email("from", text).errors().isEmpty();
    }

    /** Whether mails leave at all. */
    boolean isSet() {
        return sender != null;
    }

    /** Hands a letter over; once it is set only. Takes as long as the server lets it, up to the time-outs that are set. */
    HandOver handOver(Letter letter) {
        if (sender == null) {
            throw new IllegalStateException("There is no mail server to hand mail " + letter.id() + " to.");
        }
        try {
            sender.send(message(sender, letter));
            return new Taken();
        } catch (MailAuthenticationException notLetIn) {
            return new Delayed("The mail server does not let Florijn in.");
        } catch (MailSendException failed) {
            return SmtpFailure.meaning(failed);
        }
    }

    private MimeMessage message(JavaMailSender server, Letter letter) {
        var message = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from, letter.sender());
            helper.setTo(new InternetAddress(letter.address(), letter.addressee(), StandardCharsets.UTF_8.name()));
            var replyTo = letter.replyTo();
            if (replyTo != null) {
                helper.setReplyTo(replyTo, letter.sender());
            }
            helper.setSubject(letter.text().subject());
            helper.setText(letter.text().body());
            // Same at each attempt: whoever gets a mail twice after all sees one.
            message.setHeader("Message-ID", messageId(letter));
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("Mail " + letter.id() + " cannot be written as a message.", e);
        }
        return message;
    }

    private String messageId(Letter letter) {
        return '<' + letter.id().toString() + '.' + letter.partner() + from.substring(from.indexOf('@')) + '>';
    }
}
