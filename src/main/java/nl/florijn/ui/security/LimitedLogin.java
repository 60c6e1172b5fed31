package nl.florijn.ui.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at a password unless it was tried too often. */
final class LimitedLogin implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LoginLimits limits;

    LimitedLogin(AuthenticationProvider passwords, LoginLimits limits) {
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication login) {
        var address = login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        limits.begin(login.getName(), address).ifPresent(wait -> {
            throw new TooManyLogins(wait);
        });
        var authenticated = passwords.authenticate(login);
        limits.succeeded(login.getName(), address);
        return authenticated;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
