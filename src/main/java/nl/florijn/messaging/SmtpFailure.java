package nl.florijn.messaging;

import jakarta.mail.MessagingException;
import nl.florijn.platform.outbox.HandOver;
import nl.florijn.platform.outbox.HandOver.Delayed;
import nl.florijn.platform.outbox.HandOver.Refused;
import nl.florijn.platform.outbox.HandOver.Taken;
import nl.florijn.platform.outbox.HandOver.Unsure;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What a failure to send means: reply codes of RFC 5321, 4xx for now and 5xx for good. */
final class SmtpFailure {

    private static final int FOR_GOOD = 500;
    private static final int LONGEST = 500;

    private SmtpFailure() {}

    static HandOver meaning(MailSendException failure) {
        var messages = failure.getFailedMessages();
        if (messages.isEmpty()) {
            // Only saying goodbye went wrong.
            return new Taken();
        }
        var cause = messages.values().iterator().next();
        if (failure.getCause() != null && failure.getCause() == cause) {
            return new Delayed("The mail server cannot be reached: " + sentence(cause));
        }
        return cause instanceof MessagingException messaging ? meaning(messaging) : new Unsure(sentence(cause));
    }

    private static HandOver meaning(MessagingException failure) {
        for (Exception next = failure; next != null; next = behind(next)) {
            var code = replyCode(next);
            if (code > 0) {
                return code < FOR_GOOD ? new Delayed(sentence(next)) : new Refused(sentence(next));
            }
        }
        return new Unsure(sentence(failure));
    }

    /** What the server said; not above 0 when it said nothing. */
    private static int replyCode(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /** The answer of the server may stand behind other failures. */
    private static @Nullable Exception behind(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String sentence(Exception failure) {
        var text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
