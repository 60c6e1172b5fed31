package nl.florijn.subscriptions;

import static florijn.db.Tables.SUBSCRIPTION;

import java.util.Optional;
import nl.florijn.documents.LayoutId;
import nl.florijn.documents.LayoutUse;
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
    public Optional<Conflict> of(PartnerId partner, LayoutId layout) {
        var used = db.fetchExists(SUBSCRIPTION, SUBSCRIPTION.PARTNER_ID.eq(partner), SUBSCRIPTION.LAYOUT_ID.eq(layout));
        return used
                ? Optional.of(new Conflict(
                        "LAYOUT_OF_SUBSCRIPTIONS",
                        "There are subscriptions with this layout; give them another one first."))
                : Optional.empty();
    }
}
