package nl.florijn.ui.login;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Passwords were tried too often; this one was not looked at. */
final class TooManyLogins extends LockedException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyLogins(Duration wait) {
        super("TOO_MANY_LOGINS");
        this.wait = wait;
    }

    Duration getWait() {
        return wait;
    }
}
