package nl.florijn.invoicing;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_WARNING;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.List;
import nl.florijn.billing.composing.Warning;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The codes of the warnings of an invoice, in one column beside it: the blocking ones first. */
public final class JooqWarningCodes {

    /** For queries that read {@code INVOICE}. */
    public static final Field<String> ALL = codes(noCondition()).as("warning_codes");

    public static final Field<String> BLOCKING =
            codes(condition(INVOICE_WARNING.BLOCKING)).as("blocking_codes");

    private JooqWarningCodes() {}

    // jOOQ's own groupConcat sends session variables along, as a second statement that the connection refuses.
    private static Field<String> codes(Condition wanted) {
        return field(select(field(
                        "group_concat({0} order by {1} desc, {0})",
                        String.class, INVOICE_WARNING.CODE, INVOICE_WARNING.BLOCKING))
                .from(INVOICE_WARNING)
                .where(INVOICE_WARNING.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                .and(INVOICE_WARNING.INVOICE_ID.eq(INVOICE.ID))
                .and(wanted));
    }

    public static List<Warning.Code> read(@Nullable String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(",")).map(Warning.Code::valueOf).toList();
    }
}
