package nl.florijn.partners;

import java.util.Map;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts logins by password, for the lock-out, and writes them to the log of each partner the person works for. */
@Component
class LoginLog {

    private final Users users;
    private final AuditLog audit;

    LoginLog(Users users, AuditLog audit) {
        this.users = users;
        this.audit = audit;
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInUser login) {
            users.loginSucceeded(login.user().id());
            record(event, login.user(), AuditAction.LOGIN);
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var email = event.getAuthentication().getName();
        if (event instanceof AuthenticationFailureBadCredentialsEvent) {
            users.loginFailed(email);
        }
        Actor.of(event.getAuthentication())
                .during(() ->
                        users.findByEmail(email).ifPresent(user -> record(event, user, AuditAction.LOGIN_REFUSED)));
    }

    private void record(AbstractAuthenticationEvent event, User user, AuditAction action) {
        // The login is not finished yet: nobody is the current actor.
        Actor.of(event.getAuthentication())
                .during(() -> user.memberships()
                        .forEach(membership -> audit.record(membership.partner(), action, user.id(), Map.of())));
    }
}
