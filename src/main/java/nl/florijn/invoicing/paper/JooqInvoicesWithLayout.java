package nl.florijn.invoicing.paper;

import static florijn.db.Tables.INVOICE;

import java.util.Optional;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.LayoutUse;
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
    public Kind kind() {
        return Kind.INVOICES;
    }

    @Override
    public int count(PartnerId partner, LayoutId layout) {
        return db.fetchCount(INVOICE, INVOICE.PARTNER_ID.eq(partner), INVOICE.LAYOUT_ID.eq(layout));
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, Layout layout) {
        var invoices = count(partner, layout.id());
        return invoices == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                        "LAYOUT_ON_INVOICES",
                        "Drafts and invoices with this layout: " + invoices + ". It is kept with what was approved.",
                        invoices));
    }
}
