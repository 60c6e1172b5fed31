package nl.florijn.ui.mails;

import java.util.Locale;
import nl.florijn.platform.outbox.OutboxState;
import org.jspecify.annotations.Nullable;

/** Which mails are listed. */
enum WhichMails {
    ALL(null),
    WAITING(OutboxState.WAITING),
    KEPT(OutboxState.KEPT),
    FAILED(OutboxState.FAILED),
    UNSURE(OutboxState.UNSURE),
    SENT(OutboxState.SENT);

    private final @Nullable OutboxState state;

    WhichMails(@Nullable OutboxState state) {
        this.state = state;
    }

    /** Null for all of them. */
    @Nullable
    OutboxState state() {
        return state;
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
