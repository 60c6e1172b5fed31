package nl.florijn.invoicing.facts;

import static florijn.db.Tables.CHARGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.charges.ChargeId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The own prices of what lines bill, which come before any list (R15). */
@Repository
public class JooqOwnPrices {

    private final DSLContext db;
    private final JooqSubscriptionRepository stored;

    JooqOwnPrices(DSLContext db, JooqSubscriptionRepository stored) {
        this.db = db;
        this.stored = stored;
    }

    /** As it was typed, in that currency (R28). */
    private record Typed(BigDecimal price, String currency) {}

    /**
     * Of the subscription on the first day of a line, or of the charge. A correction has the price it was made with, and so has
     * a line whose subscription or charge is priced in another currency by now (R28).
     *
     * @param currency of the draft, ISO 4217
     * @return without lines that have none
     */
    public Map<LineId, BigDecimal> of(PartnerId partner, Collection<InvoiceLine> lines, String currency) {
        var subscriptions = stored.all(partner, ids(lines, InvoiceLine::subscriptionId));
        var charged = charged(partner, ids(lines, InvoiceLine::chargeId));
        var prices = new HashMap<LineId, BigDecimal>();
        for (var line : lines) {
            var day = line.from();
            var id = line.subscriptionId();
            var typed = id == null || day == null ? charged.get(line.chargeId()) : onDay(day, subscriptions.get(id));
            if (line.kind() == LineKind.CORRECTION || (typed != null && !typed.currency.equals(currency))) {
                prices.put(line.id(), line.unitPrice());
            } else if (typed != null) {
                prices.put(line.id(), typed.price);
            }
        }
        return prices;
    }

    private static @Nullable Typed onDay(LocalDate day, @Nullable StoredSubscription subscription) {
        return subscription == null
                ? null
                : subscription
                        .typedPrice(day)
                        .map(own -> new Typed(own.amount(), own.currency()))
                        .orElse(null);
    }

    private Map<ChargeId, Typed> charged(PartnerId partner, List<ChargeId> ids) {
        return db.select(CHARGE.ID, CHARGE.UNIT_PRICE, CHARGE.PRICE_CURRENCY)
                .from(CHARGE)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.in(ids))
                .and(CHARGE.UNIT_PRICE.isNotNull())
                .fetchMap(CHARGE.ID, row -> new Typed(row.value2(), row.value3()));
    }

    private static <T> List<T> ids(Collection<InvoiceLine> lines, Function<InvoiceLine, @Nullable T> id) {
        return lines.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
