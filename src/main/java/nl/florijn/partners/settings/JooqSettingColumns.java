package nl.florijn.partners.settings;

import static florijn.db.Tables.PARTNER;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.database.Columns;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings of R2 stand: the same column at each level, named after the setting. A layout stands as its id.
 */
public final class JooqSettingColumns {

    private JooqSettingColumns() {}

    /**
     * What counts: what the nearest level has set, else the next one, else the partner, else the system.
     *
     * @param nearest the column of that level, then those of others in their order
     */
    @SafeVarargs
    public static <T> Field<T> effective(TableField<?, T> nearest, TableField<?, T>... others) {
        var next = new ArrayList<Field<?>>(List.of(others));
        next.add(partners(nearest));
        var usual = usual(nearest);
        if (usual != null) {
            next.add(inline(usual, nearest));
        }
        return coalesce(nearest, next.toArray(Field<?>[]::new)).as("effective_" + nearest.getName());
    }

    /**
     * What a row of a level has set.
     *
     * @param layout the code of its layout; null: it has none
     */
    public static BillingSettings read(Record row, Table<?> level, @Nullable String layout) {
        return BillingSettings.of(setting -> setting == BillingSetting.LAYOUT ? layout : read(row, level, setting));
    }

    /** Sets them in a row of a level; all but the layout. */
    public static void write(BillingSettings settings, TableRecord<?> row) {
        for (var setting : BillingSetting.values()) {
            if (setting != BillingSetting.LAYOUT) {
                set(row, column(row.getTable(), setting), toColumn(setting.in(settings)));
            }
        }
    }

    /** Where they are written at a level, those of them that are meant; all but the layout can be. */
    public static Columns<BillingSettings> columns(Table<?> level, Collection<BillingSetting> meant) {
        var columns = new Columns<BillingSettings>();
        for (var setting : meant) {
            columns = with(columns, column(level, setting), setting);
        }
        return columns;
    }

    private static @Nullable Object read(Record row, Table<?> level, BillingSetting setting) {
        var value = row.get(column(level, setting));
        return setting == BillingSetting.INVOICE_INTERVAL ? InvoiceMonths.fromColumn((Integer) value) : value;
    }

    private static @Nullable Object toColumn(@Nullable Object value) {
        return value instanceof Interval interval ? InvoiceMonths.toColumn(interval) : value;
    }

    @SuppressWarnings("unchecked") // a setting has the type of its column
    private static <T> Columns<BillingSettings> with(
            Columns<BillingSettings> columns, Field<T> column, BillingSetting setting) {
        return columns.with(column, settings -> (T) toColumn(setting.in(settings)));
    }

    @SuppressWarnings("unchecked") // a setting has the type of its column
    private static <T> void set(Record row, Field<T> column, @Nullable Object value) {
        row.set(column, (T) value);
    }

    private static Field<?> column(Table<?> level, BillingSetting setting) {
        return requireNonNull(level.field(setting.name().toLowerCase(Locale.ROOT)));
    }

    private static <T> Field<T> partners(TableField<?, T> column) {
        return requireNonNull(PARTNER.field(column.getName())).coerce(column);
    }

    @SuppressWarnings("unchecked") // the same setting, whose column has the type of its values
    private static <T> @Nullable T usual(TableField<?, T> column) {
        var setting = column.getName().replaceFirst("_id$", "").toUpperCase(Locale.ROOT);
        return (T) toColumn(BillingSetting.valueOf(setting).usual());
    }
}
