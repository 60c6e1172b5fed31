package nl.florijn.ui;

import nl.florijn.partners.NewUser;
import nl.florijn.partners.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** People who work in the panel, for tests without a browser. */
@Component
class PanelUsers {

    private final Users users;

    PanelUsers(Users users) {
        this.users = users;
    }

    /** From now on somebody new with this role at a partner is logged in, until the security context is cleared. */
    void logIn(PartnerId partner, Role role) {
        var user = users.create(
                new NewUser("user-" + System.nanoTime() + "@example.nl", "Sanne", "a-good-password", "nl-NL"));
        users.grant(partner, user.id(), role);
        var principal = users.loadUserByUsername(user.email());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
    }
}
