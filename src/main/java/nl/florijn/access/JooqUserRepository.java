package nl.florijn.access;

import static florijn.db.Tables.APP_USER;
import static florijn.db.Tables.MEMBERSHIP;
import static florijn.db.Tables.PARTNER;
import static org.jooq.impl.DSL.noCondition;

import florijn.db.tables.records.AppUserRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People are known across partners, so that most of this has no partner. */
@Repository
class JooqUserRepository {

    /** What a login is compared with. */
    record Credentials(UserId user, String email, String passwordHash, int passwordVersion) {}

    private final DSLContext db;

    JooqUserRepository(DSLContext db) {
        this.db = db;
    }

    void add(UserId id, NewUser user, String passwordHash, @Nullable Role providerRole, Instant now) {
        db.insertInto(APP_USER)
                .set(APP_USER.ID, id)
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.NAME, user.name())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.PROVIDER_ROLE, providerRole)
                .set(APP_USER.LOCALE, user.locale())
                .set(APP_USER.CREATED_AT, now)
                .execute();
    }

    void grant(PartnerId partner, UserId user, Role role, Instant now) {
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.PARTNER_ID, partner)
                .set(MEMBERSHIP.USER_ID, user)
                .set(MEMBERSHIP.ROLE, role)
                .set(MEMBERSHIP.CREATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(MEMBERSHIP.ROLE, role)
                .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                .execute();
    }

    /** False when the role has another version by now. */
    boolean changeRole(PartnerId partner, UserId user, int version, Role role) {
        return db.update(MEMBERSHIP)
                        .set(MEMBERSHIP.ROLE, role)
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(MEMBERSHIP.PARTNER_ID.eq(partner))
                        .and(MEMBERSHIP.USER_ID.eq(user))
                        .and(MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<User> find(UserId user) {
        return users(APP_USER.ID.eq(user)).stream().findFirst();
    }

    Optional<User> findByEmail(String email) {
        return users(APP_USER.EMAIL.eq(email)).stream().findFirst();
    }

    /** By name; where else somebody works is not this partner's business. */
    List<Member> members(PartnerId partner) {
        return db.select(
                        APP_USER.ID,
                        APP_USER.EMAIL,
                        APP_USER.NAME,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.CREATED_AT,
                        MEMBERSHIP.VERSION)
                .from(MEMBERSHIP)
                .join(APP_USER)
                .on(APP_USER.ID.eq(MEMBERSHIP.USER_ID))
                .where(MEMBERSHIP.PARTNER_ID.eq(partner))
                .orderBy(APP_USER.NAME, APP_USER.ID)
                .fetch(Records.mapping(Member::new));
    }

    Optional<Credentials> credentials(String email) {
        return db.select(APP_USER.ID, APP_USER.EMAIL, APP_USER.PASSWORD_HASH, APP_USER.PASSWORD_VERSION)
                .from(APP_USER)
                .where(APP_USER.EMAIL.eq(email))
                .fetchOptional(Records.mapping(Credentials::new));
    }

    /** Ends the sessions that began with another password. */
    void changePassword(UserId user, String passwordHash) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.PASSWORD_VERSION, APP_USER.PASSWORD_VERSION.plus(1))
                .where(APP_USER.ID.eq(user))
                .execute();
    }

    /** Ends all that the person began by logging in; the password stays. */
    void endSessions(UserId user) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_VERSION, APP_USER.PASSWORD_VERSION.plus(1))
                .where(APP_USER.ID.eq(user))
                .execute();
    }

    /** Empty when there is no such person any more, or only with another password. */
    Optional<User> find(UserId user, int passwordVersion) {
        return users(APP_USER.ID.eq(user).and(APP_USER.PASSWORD_VERSION.eq(passwordVersion))).stream()
                .findFirst();
    }

    /** By name. */
    List<Member> staff() {
        return db.select(
                        APP_USER.ID,
                        APP_USER.EMAIL,
                        APP_USER.NAME,
                        APP_USER.PROVIDER_ROLE,
                        APP_USER.CREATED_AT,
                        APP_USER.ROLE_VERSION)
                .from(APP_USER)
                .where(APP_USER.PROVIDER_ROLE.isNotNull())
                .orderBy(APP_USER.NAME, APP_USER.ID)
                .fetch(Records.mapping(Member::new));
    }

    /** False when the role has another version by now. */
    boolean changeProviderRole(UserId user, int version, Role role) {
        return db.update(APP_USER)
                        .set(APP_USER.PROVIDER_ROLE, role)
                        .set(APP_USER.ROLE_VERSION, APP_USER.ROLE_VERSION.plus(1))
                        .where(APP_USER.ID.eq(user))
                        .and(APP_USER.ROLE_VERSION.eq(version))
                        .execute()
                == 1;
    }

    void changeProviderRole(UserId user, Role role) {
        db.update(APP_USER)
                .set(APP_USER.PROVIDER_ROLE, role)
                .set(APP_USER.ROLE_VERSION, APP_USER.ROLE_VERSION.plus(1))
                .where(APP_USER.ID.eq(user))
                .execute();
    }

    /** False when the person is gone, or the role has another version than this by now; null: any. */
    boolean leave(PartnerId partner, UserId user, @Nullable Integer version) {
        return db.deleteFrom(MEMBERSHIP)
                        .where(MEMBERSHIP.PARTNER_ID.eq(partner))
                        .and(MEMBERSHIP.USER_ID.eq(user))
                        .and(version == null ? noCondition() : MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** As {@link #leave}. */
    boolean leaveStaff(UserId user, @Nullable Integer version) {
        return db.update(APP_USER)
                        .setNull(APP_USER.PROVIDER_ROLE)
                        .set(APP_USER.ROLE_VERSION, APP_USER.ROLE_VERSION.plus(1))
                        .where(APP_USER.ID.eq(user))
                        .and(version == null ? noCondition() : APP_USER.ROLE_VERSION.eq(version))
                        .execute()
                == 1;
    }

    void delete(UserId user) {
        db.deleteFrom(APP_USER).where(APP_USER.ID.eq(user)).execute();
    }

    /** The administrators of a partner, or of the staff, held until the end of the transaction. */
    List<UserId> lockAdmins(PartnerId partner) {
        return partner.equals(PartnerId.NONE)
                ? db.select(APP_USER.ID)
                        .from(APP_USER)
                        .where(APP_USER.PROVIDER_ROLE.eq(Role.PROVIDER_ADMIN))
                        .orderBy(APP_USER.ID)
                        .forUpdate()
                        .fetch(APP_USER.ID)
                : db.select(MEMBERSHIP.USER_ID)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.PARTNER_ID.eq(partner))
                        .and(MEMBERSHIP.ROLE.eq(Role.ADMIN))
                        .orderBy(MEMBERSHIP.USER_ID)
                        .forUpdate()
                        .fetch(MEMBERSHIP.USER_ID);
    }

    private List<User> users(Condition condition) {
        var rows = db.selectFrom(APP_USER)
                .where(condition)
                .orderBy(APP_USER.NAME, APP_USER.ID)
                .fetch();
        var memberships = memberships(rows.getValues(APP_USER.ID));
        return rows.map(row -> user(row, memberships.getOrDefault(row.getId(), List.of())));
    }

    private Map<UserId, List<Membership>> memberships(Collection<UserId> users) {
        return db.select(MEMBERSHIP.USER_ID, PARTNER.PARTNER_ID, PARTNER.NAME, MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .join(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(MEMBERSHIP.PARTNER_ID))
                .where(MEMBERSHIP.USER_ID.in(users))
                .orderBy(PARTNER.NAME, PARTNER.PARTNER_ID)
                .fetchGroups(row -> row.value1(), row -> new Membership(row.value2(), row.value3(), row.value4()));
    }

    private static User user(AppUserRecord row, List<Membership> memberships) {
        return new User(
                row.getId(), row.getEmail(), row.getName(), row.getProviderRole(), row.getLocale(), memberships);
    }
}
