package nl.florijn.platform.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a table, each with where its value in a row comes from: one place for both, so that no value can stand
 * under another field. What several statements write is a list that they share.
 *
 * @param <R> what a row is made of
 */
public final class Columns<R> {

    private final List<Column<R, ?>> list;

    /** None yet. */
    public Columns() {
        this(List.of());
    }

    private Columns(List<Column<R, ?>> list) {
        this.list = list;
    }

    /** And a field that gets this value. */
    public <T> Columns<R> with(Field<T> field, Function<R, @Nullable T> value) {
        return and(List.of(new Column<>(field, value)));
    }

    /** And a field that gets this value in another form; nothing where there is no value. */
    public <V, T> Columns<R> with(Field<T> field, Function<R, @Nullable V> value, Function<V, @Nullable T> form) {
        return with(field, row -> {
            var found = value.apply(row);
            return found == null ? null : form.apply(found);
        });
    }

    /** And a field that gets the same value in each row. */
    public <T> Columns<R> always(Field<T> field, T value) {
        return with(field, _ -> value);
    }

    /** And others of the same rows. */
    public Columns<R> with(Columns<R> others) {
        return and(others.list);
    }

    /** And those of a part of the row; nothing stands in them where it lacks that part. */
    public <P> Columns<R> with(Function<R, @Nullable P> part, Columns<P> columns) {
        return and(columns.list.stream()
                .<Column<R, ?>>map(column -> column.of(part))
                .toList());
    }

    /** All of one row, for a statement that writes no more than that. */
    public Map<Field<?>, @Nullable Object> of(R row) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        list.forEach(column -> values.put(column.field, column.value.apply(row)));
        return values;
    }

    List<Column<R, ?>> list() {
        return list;
    }

    List<? extends Field<?>> fields() {
        return list.stream().map(Column::field).toList();
    }

    private Columns<R> and(List<Column<R, ?>> more) {
        return new Columns<>(Stream.concat(list.stream(), more.stream()).toList());
    }

    /** One field, whose value is told to the driver as the field's type has it. */
    static final class Column<R, T> {

        private final Field<T> field;
        private final Function<R, @Nullable T> value;
        private final Converter<?, T> converter;

        Column(Field<T> field, Function<R, @Nullable T> value) {
            this.field = field;
            this.value = value;
            converter = field.getConverter();
        }

        Field<T> field() {
            return field;
        }

        @Nullable
        Object in(R row) {
            var found = value.apply(row);
            return found == null ? null : converter.to(found);
        }

        <W> Column<W, T> of(Function<W, @Nullable R> part) {
            return new Column<>(field, row -> {
                var found = part.apply(row);
                return found == null ? null : value.apply(found);
            });
        }
    }
}
