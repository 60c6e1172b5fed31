package nl.florijn.platform.database;

import java.time.Instant;
import java.util.List;
import nl.florijn.platform.paging.Made;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows by the moment at which they were made, and by id within one; see {@link Made}. An index of the partner that ends with
 * both columns serves it, read in either direction from any place on.
 */
public final class OrderMade {

    private final Field<Instant> at;
    private final Field<Long> id;

    private OrderMade(Field<Instant> at, Field<Long> id) {
        this.at = at;
        this.id = id;
    }

    public static OrderMade of(Field<Instant> at, Field<?> id) {
        return new OrderMade(at, id.coerce(SQLDataType.BIGINT));
    }

    public List<SortField<?>> oldestFirst() {
        return List.of(at.asc(), id.asc());
    }

    public List<SortField<?>> newestFirst() {
        return List.of(at.desc(), id.desc());
    }

    /** What comes after a row in a list that begins with the oldest; all of it without one. */
    public Condition after(@Nullable Made last) {
        return last == null
                ? DSL.noCondition()
                : at.gt(last.at()).or(at.eq(last.at()).and(id.gt(last.id())));
    }

    /** What comes after a row in a list that begins with the newest; all of it without one. */
    public Condition before(@Nullable Made last) {
        return last == null
                ? DSL.noCondition()
                : at.lt(last.at()).or(at.eq(last.at()).and(id.lt(last.id())));
    }
}
