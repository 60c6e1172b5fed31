package nl.florijn.subscriptions;

import static florijn.db.Tables.SUBSCRIPTION;

import java.util.Optional;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.LayoutUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Subscriptions that have a layout of their own. */
@Component
class JooqSubscriptionsWithLayout implements LayoutUse {

    private final DSLContext db;

    JooqSubscriptionsWithLayout(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.SUBSCRIPTIONS;
    }

    @Override
    public int count(PartnerId partner, LayoutId layout) {
        return db.fetchCount(SUBSCRIPTION, SUBSCRIPTION.PARTNER_ID.eq(partner), SUBSCRIPTION.LAYOUT_ID.eq(layout));
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, Layout layout) {
        var subscriptions = count(partner, layout.id());
        return subscriptions == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                                "LAYOUT_OF_SUBSCRIPTIONS",
                                "Subscriptions with this layout: " + subscriptions + ". Give them another one first.",
                                subscriptions)
                        .about(layout.details().code()));
    }
}
