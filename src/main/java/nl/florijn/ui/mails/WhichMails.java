package nl.florijn.ui.mails;

import java.util.Locale;
import nl.florijn.messaging.MailState;
import org.jspecify.annotations.Nullable;

/** Which mails are listed. */
enum WhichMails {
    ALL(null),
    WAITING(MailState.WAITING),
    KEPT(MailState.KEPT),
    FAILED(MailState.FAILED),
    UNSURE(MailState.UNSURE),
    SENT(MailState.SENT);

    private final @Nullable MailState state;

    WhichMails(@Nullable MailState state) {
        this.state = state;
    }

    /** Null for all of them. */
    @Nullable
    MailState state() {
        return state;
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
