package nl.florijn.partners;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Scope;
import org.springframework.stereotype.Service;

/** Tokens with which programs act for a partner. */
@Service
public class ApiTokens {

    private static final String PREFIX = "flo_"; // lets secret scanners recognise a token that leaked

    private final JooqTokenRepository repository;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    ApiTokens(JooqTokenRepository repository, IdSequence ids, Transactions transactions, AuditLog audit) {
        this.repository = repository;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Makes a token; its secret is in the answer and nowhere else. */
    @Requires(Right.ADMIN)
    public NewToken create(PartnerId partner, String name, Set<Scope> scopes) {
        new FieldCheck()
                .required("name", name, 100)
                .require(!scopes.isEmpty(), "scopes", "REQUIRED", "A token needs at least one scope.")
                .done();
        var secret = PREFIX + Secret.random();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = new ApiToken(new TokenId(ids.next()), name, Set.copyOf(scopes), now, null);
        transactions.run(() -> {
            repository.add(partner, token, Secret.hash(secret));
            audit.record(partner, AuditAction.TOKEN_CREATED, token.id(), Map.of("name", name, "scopes", scopes));
        });
        return new NewToken(token, secret);
    }

    /** Revoked ones included, newest first. */
    @Requires(Right.ADMIN)
    public List<ApiToken> list(PartnerId partner) {
        return repository.list(partner);
    }

    /** From now on the token opens nothing; doing it again changes nothing. */
    @Requires(Right.ADMIN)
    public void revoke(PartnerId partner, TokenId token) {
        transactions.run(() -> {
            if (!repository.revoke(partner, token, clock.instant())) {
                throw new NotFound("token " + token);
            }
            audit.record(partner, AuditAction.TOKEN_REVOKED, token, Map.of());
        });
    }

    /** Who holds this secret; empty when it was never given or is revoked. */
    @Requires(Right.ANYBODY)
    public Optional<TokenHolder> find(String secret) {
        return repository.findByHash(Secret.hash(secret));
    }
}
