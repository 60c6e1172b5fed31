package nl.florijn.ui;

import nl.florijn.access.NewUser;
import nl.florijn.access.User;
import nl.florijn.access.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** People who work in the panel. */
@Component
class PanelUsers {

    static final String PASSWORD = "a-good-password";

    private final Users users;

    PanelUsers(Users users) {
        this.users = users;
    }

    /** Somebody new with this role at a partner; the e-mail address. */
    String create(PartnerId partner, Role role) {
        var email = "user-" + System.nanoTime() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne", PASSWORD, "nl-NL"));
        users.grant(partner, user.id(), role);
        return email;
    }

    /** From now on somebody new with this role is logged in, without a browser, until the security context is cleared. */
    void logIn(PartnerId partner, Role role) {
        logIn(create(partner, role));
    }

    /** From now on this person is logged in, until the security context is cleared. */
    void logIn(User person) {
        logIn(person.email());
    }

    /** As {@link #logIn(PartnerId, Role)}, an administrator of the provider. */
    void logInAsProvider() {
        var email = "provider-" + System.nanoTime() + "@example.nl";
        users.createProviderStaff(new NewUser(email, "Pieter", PASSWORD, "nl-NL"), Role.PROVIDER_ADMIN);
        logIn(email);
    }

    private void logIn(String email) {
        var principal = users.loadUserByUsername(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
    }
}
