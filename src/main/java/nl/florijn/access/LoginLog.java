package nl.florijn.access;

import java.util.Map;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes each log-in by password, also one that failed, to the log of each partner the person works for; those of the
 * staff, of strangers and of people without a partner to that of the installation.
 */
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
            // The login is not finished yet: nobody is the current actor.
            Actor.of(event.getAuthentication()).during(() -> record(login.user(), AuditAction.LOGIN));
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var email = event.getAuthentication().getName();
        Actor.of(event.getAuthentication())
                .during(() -> users.findByEmail(email)
                        .ifPresentOrElse(
                                user -> record(user, AuditAction.LOGIN_REFUSED),
                                () -> audit.record(PartnerId.NONE, AuditAction.LOGIN_REFUSED, null, Map.of())));
    }

    private void record(User user, AuditAction action) {
        user.logs().forEach(partner -> audit.record(partner, action, user.id(), Map.of()));
    }
}
