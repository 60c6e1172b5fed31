package nl.florijn.api.access;

import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;

/** The bearer of a valid token. */
public sealed interface Caller {

    /** As the audit log shows it. */
    String name();

    /** Runs the platform; has no partner's data. */
    record Provider() implements Caller {

        @Override
        public String name() {
            return "Provider";
        }
    }

    /** A program of one partner. */
    record OfPartner(PartnerId partner, String name, Set<Scope> scopes) implements Caller {

        boolean may(Scope scope) {
            return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
        }
    }
}
