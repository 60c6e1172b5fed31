package nl.florijn.api.access;

import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.idempotency.CallKey;
import nl.florijn.platform.security.Scope;

/** The bearer of a valid token. */
public sealed interface Caller {

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
    }

    /** A program of one partner. */
    record OfPartner(PartnerId partner, String name, Set<Scope> scopes) implements Caller {

        @Override
        public PartnerId owner() {
            return partner;
        }

        boolean may(Scope scope) {
            return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
        }
    }
}
