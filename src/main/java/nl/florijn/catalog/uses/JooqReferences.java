package nl.florijn.catalog.uses;

import static florijn.db.Tables.INVOICE_TEMPLATE;
import static florijn.db.Tables.INVOICE_TEMPLATE_LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.List;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Looks for what refers to something that is to be deleted. Whose row is locked gets no new references meanwhile. */
@Repository
public class JooqReferences {

    /** Which model a line is of. */
    public static final Field<String> TEMPLATE = field(select(INVOICE_TEMPLATE.NAME)
            .from(INVOICE_TEMPLATE)
            .where(INVOICE_TEMPLATE.PARTNER_ID.eq(INVOICE_TEMPLATE_LINE.PARTNER_ID))
            .and(INVOICE_TEMPLATE.ID.eq(INVOICE_TEMPLATE_LINE.TEMPLATE_ID)));

    private static final int NAMED = 3;

    private final DSLContext db;

    JooqReferences(DSLContext db) {
        this.db = db;
    }

    /** @throws Conflict when something does; it says what, and how many */
    public void refuseWhenAny(PartnerId partner, List<Reference> references) {
        references.forEach(reference -> refuseWhenAny(partner, reference));
    }

    private void refuseWhenAny(PartnerId partner, Reference reference) {
        var table = reference.partner().getTable();
        Condition refers = reference.partner().eq(partner).and(reference.refers());
        var name = reference.name();
        if (name == null) {
            if (db.fetchExists(table, refers)) {
                throw reference.by().refusal();
            }
            return;
        }
        var some = db.select(name).from(table).where(refers).limit(NAMED).fetch(name);
        if (!some.isEmpty()) {
            throw reference.by().refusal(db.fetchCount(table, refers), some);
        }
    }
}
