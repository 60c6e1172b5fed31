package nl.florijn.access;

import static florijn.db.Tables.INVITATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqInvitations {

    private final DSLContext db;

    JooqInvitations(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, Invitation invitation, String secretHash) {
        db.insertInto(INVITATION)
                .set(INVITATION.PARTNER_ID, partner)
                .set(INVITATION.ID, invitation.id())
                .set(INVITATION.EMAIL, invitation.email())
                .set(INVITATION.ROLE, invitation.role())
                .set(INVITATION.LOCALE, invitation.locale())
                .set(INVITATION.SECRET_HASH, secretHash)
                .set(INVITATION.INVITED_BY, invitation.invitedBy())
                .set(INVITATION.CREATED_AT, invitation.createdAt())
                .set(INVITATION.EXPIRES_AT, invitation.expiresAt())
                .execute();
    }

    List<Invitation> list(PartnerId partner, Instant now) {
        return rows().where(INVITATION.PARTNER_ID.eq(partner))
                .and(INVITATION.EXPIRES_AT.gt(now))
                .orderBy(INVITATION.CREATED_AT.desc(), INVITATION.ID.desc())
                .fetch(Records.mapping(Invitation::new));
    }

    /** Empty when it was used or withdrawn, or is too old. */
    Optional<Invitation> find(PartnerId partner, InvitationId id, Instant now) {
        return rows().where(INVITATION.PARTNER_ID.eq(partner))
                .and(INVITATION.ID.eq(id))
                .and(INVITATION.EXPIRES_AT.gt(now))
                .fetchOptional(Records.mapping(Invitation::new));
    }

    /** Its earlier link opens nothing any more; false when it was used or withdrawn in the meantime. */
    boolean changeSecret(PartnerId partner, InvitationId id, String secretHash) {
        return db.update(INVITATION)
                        .set(INVITATION.SECRET_HASH, secretHash)
                        .where(INVITATION.PARTNER_ID.eq(partner))
                        .and(INVITATION.ID.eq(id))
                        .execute()
                == 1;
    }

    /** Without a partner: the secret is what tells which partner it is. */
    Optional<Invitation> findBySecret(String secretHash, Instant now) {
        return rows().where(INVITATION.SECRET_HASH.eq(secretHash))
                .and(INVITATION.EXPIRES_AT.isNull().or(INVITATION.EXPIRES_AT.gt(now)))
                .fetchOptional(Records.mapping(Invitation::new));
    }

    /** False when it was used or withdrawn in the meantime. */
    boolean remove(PartnerId partner, InvitationId id) {
        return db.deleteFrom(INVITATION)
                        .where(INVITATION.PARTNER_ID.eq(partner))
                        .and(INVITATION.ID.eq(id))
                        .execute()
                == 1;
    }

    /** Of one person, or of the first administrator when {@code email} is null. */
    void removeOf(PartnerId partner, @Nullable String email) {
        db.deleteFrom(INVITATION)
                .where(INVITATION.PARTNER_ID.eq(partner))
                .and(email == null ? INVITATION.EMAIL.isNull() : INVITATION.EMAIL.eq(email))
                .execute();
    }

    private SelectJoinStep<Record8<PartnerId, InvitationId, String, Role, String, String, Instant, Instant>> rows() {
        return db.select(
                        INVITATION.PARTNER_ID,
                        INVITATION.ID,
                        INVITATION.EMAIL,
                        INVITATION.ROLE,
                        INVITATION.LOCALE,
                        INVITATION.INVITED_BY,
                        INVITATION.CREATED_AT,
                        INVITATION.EXPIRES_AT)
                .from(INVITATION);
    }
}
