package nl.florijn.partners;

import static florijn.db.Tables.PARTNER;

import java.util.Optional;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.LayoutUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The partner, when its settings name the layout. */
@Component
class JooqPartnersWithLayout implements LayoutUse {

    private final DSLContext db;

    JooqPartnersWithLayout(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTNER;
    }

    @Override
    public int count(PartnerId partner, LayoutId layout) {
        return db.fetchCount(PARTNER, PARTNER.PARTNER_ID.eq(partner), PARTNER.LAYOUT_ID.eq(layout));
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, Layout layout) {
        var used = count(partner, layout.id()) > 0;
        return used
                ? Optional.of(new Conflict(
                        "LAYOUT_OF_PARTNER", "It is the layout of the company; choose another one there first."))
                : Optional.empty();
    }
}
