package nl.florijn.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A caller as Spring Security knows it. The token itself is not kept. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;

    TokenAuthentication(Caller caller, HttpServletRequest request) {
        super(List.of());
        this.caller = caller;
        setDetails(new WebAuthenticationDetails(request));
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.name();
    }
}
