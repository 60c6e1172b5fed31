package nl.florijn.ui.login;

import java.util.function.Supplier;
import nl.florijn.access.LoginLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.TransactionException;

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
        counted(() -> limits.begin(login.getName(), address)).ifPresent(wait -> {
            throw new TooManyLogins(wait);
        });
        var authenticated = passwords.authenticate(login);
        counted(() -> {
            limits.succeeded(login.getName(), address);
            return true;
        });
        return authenticated;
    }

    /** While the counts cannot be reached nobody can be looked up either, and is told so. */
    private static <T> T counted(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException outage) {
            throw new InternalAuthenticationServiceException("Tries cannot be counted.", outage);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
