package nl.florijn.catalog.uses;

import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Rows that may refer to something.
 *
 * @param partner the column of their table that says whose they are
 * @param refers whether one does
 * @param name what people know such a row by; null: they need not be told apart
 */
public record Reference(
        UsedBy by,
        TableField<?, PartnerId> partner,
        Condition refers,
        @Nullable Field<String> name) {

    public static Reference of(UsedBy by, TableField<?, PartnerId> partner, Condition refers) {
        return new Reference(by, partner, refers, null);
    }

    public Reference named(Field<String> field) {
        return new Reference(by, partner, refers, field);
    }
}
