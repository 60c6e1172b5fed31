package nl.florijn.messaging;

import java.time.Duration;
import nl.florijn.platform.Pauses;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.outbox.Channel;
import nl.florijn.platform.outbox.HandOver;
import nl.florijn.platform.outbox.Message;
import org.springframework.stereotype.Component;

/** Mails leave by the mail server, which does not know a mail again: each is handed over at most once. */
@Component
class MailChannel implements Channel {

    static final String NAME = "MAIL";

    /** Soon at first, and for about a day in all. */
    private static final Pauses PAUSES = Pauses.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private final JooqMails mails;
    private final MailServer server;

    MailChannel(JooqMails mails, MailServer server) {
        this.mails = mails;
        this.server = server;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return server.isSet();
    }

    @Override
    public boolean knowsAgain() {
        return false;
    }

    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public Pauses pauses() {
        return PAUSES;
    }

    @Override
    public HandOver handOver(Message message) {
        var outcome = server.handOver(mails.letter(message.partner(), MailId.of(message.id())));
        CrashPoint.reached("mail.handed.over");
        return outcome;
    }
}
