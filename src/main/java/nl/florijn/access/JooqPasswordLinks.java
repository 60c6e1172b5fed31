package nl.florijn.access;

import static florijn.db.Tables.PASSWORD_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The links by which people choose another password, the newest of each; people are known across partners. */
@Repository
class JooqPasswordLinks {

    private final DSLContext db;

    JooqPasswordLinks(DSLContext db) {
        this.db = db;
    }

    /** In place of any earlier one. */
    void put(UserId user, String secretHash, Instant expiresAt) {
        db.insertInto(PASSWORD_LINK)
                .set(PASSWORD_LINK.USER_ID, user)
                .set(PASSWORD_LINK.SECRET_HASH, secretHash)
                .set(PASSWORD_LINK.EXPIRES_AT, expiresAt)
                .onDuplicateKeyUpdate()
                .set(PASSWORD_LINK.SECRET_HASH, secretHash)
                .set(PASSWORD_LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Whose it is; empty when there is none of this secret, or it is too old. */
    Optional<UserId> find(String secretHash, Instant now) {
        return db.select(PASSWORD_LINK.USER_ID)
                .from(PASSWORD_LINK)
                .where(PASSWORD_LINK.SECRET_HASH.eq(secretHash))
                .and(PASSWORD_LINK.EXPIRES_AT.gt(now))
                .fetchOptional(PASSWORD_LINK.USER_ID);
    }

    /** False when it was used or replaced in the meantime. */
    boolean remove(String secretHash) {
        return db.deleteFrom(PASSWORD_LINK)
                        .where(PASSWORD_LINK.SECRET_HASH.eq(secretHash))
                        .execute()
                == 1;
    }

    void removeOf(UserId user) {
        db.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.USER_ID.eq(user)).execute();
    }
}
