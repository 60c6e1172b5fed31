package nl.florijn.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import nl.florijn.partners.ApiTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who bears a token. */
@Component
public class Callers {

    private final ApiTokens tokens;
    private final byte[] providerToken;

    Callers(ApiTokens tokens, @Value("${florijn.provider-token:}") String providerToken) {
        this.tokens = tokens;
        this.providerToken = providerToken.strip().getBytes(UTF_8);
    }

    /** Empty when nobody has such a token or it was revoked. */
    Optional<Caller> byToken(String token) {
        return isProviders(token)
                ? Optional.of(new Caller.Provider())
                : tokens.find(token)
                        .map(holder -> new Caller.OfPartner(holder.partner(), holder.name(), holder.scopes()));
    }

    /** The caller of the request at hand; empty when it came without a valid token. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication valid
                ? Optional.of(valid.getPrincipal())
                : Optional.empty();
    }

    private boolean isProviders(String token) {
        return providerToken.length > 0 && MessageDigest.isEqual(providerToken, token.getBytes(UTF_8));
    }
}
