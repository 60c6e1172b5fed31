package nl.florijn.partners;

import static florijn.db.Tables.API_TOKEN;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class JooqTokenRepository {

    private final DSLContext db;

    JooqTokenRepository(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, ApiToken token, String hash) {
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.PARTNER_ID, partner)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.SCOPES, token.scopes().stream().map(Scope::name).collect(joining(",")))
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .execute();
    }

    List<ApiToken> list(PartnerId partner) {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.PARTNER_ID.eq(partner))
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .fetch(row ->
                        new ApiToken(row.getId(), row.getName(), scopes(row), row.getCreatedAt(), row.getRevokedAt()));
    }

    boolean revoke(PartnerId partner, TokenId token, Instant now) {
        return db.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, coalesce(API_TOKEN.REVOKED_AT, val(now, API_TOKEN.REVOKED_AT)))
                        .where(API_TOKEN.PARTNER_ID.eq(partner))
                        .and(API_TOKEN.ID.eq(token))
                        .execute()
                == 1;
    }

    /** Without a partner: the token is what tells which partner it is. */
    Optional<TokenHolder> findByHash(String hash) {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .fetchOptional(row -> new TokenHolder(row.getPartnerId(), row.getId(), row.getName(), scopes(row)));
    }

    private static Set<Scope> scopes(Record row) {
        return Arrays.stream(row.get(API_TOKEN.SCOPES).split(",", -1))
                .map(Scope::valueOf)
                .collect(toUnmodifiableSet());
    }
}
