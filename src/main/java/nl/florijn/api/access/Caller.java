package nl.florijn.api.access;

import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.idempotency.CallKey;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.RightsHolder;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;

/** The bearer of a valid token. */
public sealed interface Caller extends RightsHolder {

    /** As the audit log shows it. */
    String name();

    /** Whose keys and answers its calls have. */
    PartnerId owner();

    /** Runs the platform; has no partner's data. */
    record Provider() implements Caller {

        @Override
        public String name() {
            return "Provider";
        }

        @Override
        public PartnerId owner() {
            return CallKey.PROVIDER;
        }

        @Override
        public boolean may(Right right, @Nullable PartnerId at) {
            return right == Right.SUPPORT || right == Right.PROVIDER;
        }
    }

    /** A program of one partner. */
    record OfPartner(PartnerId partner, String name, Set<Scope> scopes) implements Caller {

        @Override
        public PartnerId owner() {
            return partner;
        }

        @Override
        public boolean may(Right right, @Nullable PartnerId at) {
            return partner.equals(at)
                    && scopes.stream().anyMatch(scope -> scope.rights().contains(right));
        }

        boolean may(Scope scope) {
            return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
        }
    }
}
