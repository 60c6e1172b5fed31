package nl.florijn.ui.mails;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import java.time.ZoneId;
import nl.florijn.messaging.Mail;
import nl.florijn.platform.outbox.OutboxState;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.components.Tag.Tone;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** One mail: what became of it, and what it says. */
final class MailDetail extends Div {

    MailDetail(Mail mail, ZoneId zone) {
        addClassName("stack");
        add(new FactList()
                .fact("mail.state", Words.of("mail.state", mail.state()))
                .fact("mail.error", mail.error())
                .fact("mail.addressee", mail.addressee())
                .fact("mail.address", mail.address())
                .fact("mail.about", Words.of("mail.about", mail.about()))
                .fact("mail.createdAt", Formats.moment(mail.createdAt(), zone))
                .fact("mail.createdBy", mail.createdBy())
                .fact("mail.sentAt", Formats.moment(mail.sentAt(), zone))
                .fact("mail.attempts", Formats.count(mail.attempts())));
        var letter = new Pre(mail.body());
        letter.addClassName("letter");
        add(letter);
    }

    static Tag tag(OutboxState state) {
        var tone = switch (state) {
            case SENT -> Tone.GOOD;
            case FAILED, UNSURE -> Tone.BAD;
            case WAITING, SENDING, KEPT -> Tone.WARNING;
            case CANCELLED -> Tone.NEUTRAL;
        };
        return new Tag(Words.of("mail.state", state), tone);
    }
}
