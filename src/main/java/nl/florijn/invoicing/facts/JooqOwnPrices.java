package nl.florijn.invoicing.facts;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.SUBSCRIPTION;

import florijn.db.tables.records.SubscriptionChangeRecord;
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
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.charges.ChargeId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The own prices of what lines bill, which come before any list (R15). */
@Repository
public class JooqOwnPrices {

    private final DSLContext db;
    private final JooqHoldings holdings;

    JooqOwnPrices(DSLContext db, JooqHoldings holdings) {
        this.db = db;
        this.holdings = holdings;
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
        var subscriptions = ids(lines, InvoiceLine::subscriptionId);
        var atStart = atStart(partner, subscriptions);
        var changes = holdings.changes(partner, subscriptions);
        var charged = charged(partner, ids(lines, InvoiceLine::chargeId));
        var prices = new HashMap<LineId, BigDecimal>();
        for (var line : lines) {
            var day = line.from();
            var id = line.subscriptionId();
            var typed = id == null || day == null
                    ? charged.get(line.chargeId())
                    : onDay(day, atStart.get(id), changes.getOrDefault(id, List.of()));
            if (line.kind() == LineKind.CORRECTION || (typed != null && !typed.currency.equals(currency))) {
                prices.put(line.id(), line.unitPrice());
            } else if (typed != null) {
                prices.put(line.id(), typed.price);
            }
        }
        return prices;
    }

    /** @param changes in the order in which they count */
    private static @Nullable Typed onDay(
            LocalDate day, @Nullable Typed atStart, List<SubscriptionChangeRecord> changes) {
        var typed = atStart;
        for (var change : changes) {
            if (!change.getEffective().isAfter(day) && change.getUnitPrice() != null) {
                typed = new Typed(change.getUnitPrice(), change.getPriceCurrency());
            }
        }
        return typed;
    }

    private Map<SubscriptionId, Typed> atStart(PartnerId partner, List<SubscriptionId> ids) {
        return db.select(SUBSCRIPTION.ID, SUBSCRIPTION.UNIT_PRICE, SUBSCRIPTION.PRICE_CURRENCY)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.in(ids))
                .and(SUBSCRIPTION.UNIT_PRICE.isNotNull())
                .fetchMap(SUBSCRIPTION.ID, row -> new Typed(row.value2(), row.value3()));
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
