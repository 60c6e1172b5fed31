package nl.florijn.invoicing.paper;

import static florijn.db.Tables.INVOICE;

import java.util.Optional;
import nl.florijn.documents.LayoutId;
import nl.florijn.documents.LayoutUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Drafts and invoices that were made with a layout. */
@Component
class JooqInvoicesWithLayout implements LayoutUse {

    private final DSLContext db;

    JooqInvoicesWithLayout(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, LayoutId layout) {
        var used = db.fetchExists(INVOICE, INVOICE.PARTNER_ID.eq(partner), INVOICE.LAYOUT_ID.eq(layout));
        return used
                ? Optional.of(new Conflict(
                        "LAYOUT_ON_INVOICES",
                        "There are drafts or invoices with this layout; it is kept with what was approved."))
                : Optional.empty();
    }
}
