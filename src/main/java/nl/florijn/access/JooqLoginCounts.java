package nl.florijn.access;

import static florijn.db.Tables.LOGIN_COUNT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.iif;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** How often something was tried, on all nodes together. */
@Repository
class JooqLoginCounts {

    /**
     * @param name hash of what is counted
     * @param endsAt when counting begins anew
     */
    record Row(String name, int attempts, Instant endsAt) {}

    private final DSLContext db;

    JooqLoginCounts(DSLContext db) {
        this.db = db;
    }

    /**
     * Begins to count what is not counted yet, or anew what is over, and holds all of them until the end of the transaction.
     *
     * @param fresh in the order of their names, as everybody takes them
     */
    Map<String, Row> lock(List<Row> fresh, Instant now) {
        var insert = db.insertInto(LOGIN_COUNT, LOGIN_COUNT.NAME, LOGIN_COUNT.ATTEMPTS, LOGIN_COUNT.ENDS_AT);
        for (var row : fresh) {
            insert = insert.values(row.name(), 0, row.endsAt());
        }
        var isOver = LOGIN_COUNT.ENDS_AT.le(now);
        insert.onDuplicateKeyUpdate()
                .set(LOGIN_COUNT.ATTEMPTS, iif(isOver, excluded(LOGIN_COUNT.ATTEMPTS), LOGIN_COUNT.ATTEMPTS))
                .set(LOGIN_COUNT.ENDS_AT, iif(isOver, excluded(LOGIN_COUNT.ENDS_AT), LOGIN_COUNT.ENDS_AT))
                .execute();
        return db.select(LOGIN_COUNT.NAME, LOGIN_COUNT.ATTEMPTS, LOGIN_COUNT.ENDS_AT)
                .from(LOGIN_COUNT)
                .where(LOGIN_COUNT.NAME.in(fresh.stream().map(Row::name).toList()))
                .fetchMap(LOGIN_COUNT.NAME, Records.mapping(Row::new));
    }

    /** What was counted and is not over. */
    Optional<Row> find(String name, Instant now) {
        return db.select(LOGIN_COUNT.NAME, LOGIN_COUNT.ATTEMPTS, LOGIN_COUNT.ENDS_AT)
                .from(LOGIN_COUNT)
                .where(LOGIN_COUNT.NAME.eq(name))
                .and(LOGIN_COUNT.ENDS_AT.gt(now))
                .fetchOptional(Records.mapping(Row::new));
    }

    void add(Collection<String> names, int attempts) {
        for (var name : names.stream().sorted().toList()) {
            db.update(LOGIN_COUNT)
                    .set(LOGIN_COUNT.ATTEMPTS, LOGIN_COUNT.ATTEMPTS.plus(attempts))
                    .where(LOGIN_COUNT.NAME.eq(name))
                    .and(LOGIN_COUNT.ATTEMPTS.plus(attempts).ge(0))
                    .execute();
        }
    }

    void remove(String name) {
        db.deleteFrom(LOGIN_COUNT).where(LOGIN_COUNT.NAME.eq(name)).execute();
    }

    /** Some of what is over. */
    void removeSome(Instant endedBefore, int most) {
        db.deleteFrom(LOGIN_COUNT)
                .where(LOGIN_COUNT.ENDS_AT.lt(endedBefore))
                .orderBy(LOGIN_COUNT.ENDS_AT)
                .limit(most)
                .execute();
    }
}
