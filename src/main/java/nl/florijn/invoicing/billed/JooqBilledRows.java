package nl.florijn.invoicing.billed;

import static florijn.db.Tables.BILLED_PERIOD;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.facts.WaivedTerms;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What counts as billed, as it is written in bulk: the columns of each entry are listed here alone (R7). */
@Repository
public class JooqBilledRows {

    private static final Columns<BilledPeriod> ENTRY = new Columns<BilledPeriod>()
            .with(BILLED_PERIOD.SERVICE_FROM, BilledPeriod::serviceFrom)
            .with(BILLED_PERIOD.CORRECTION_NO, BilledPeriod::correctionNo)
            .with(BILLED_PERIOD.IS_CORRECTION, BilledPeriod::correction)
            .with(BILLED_PERIOD.FROM_DATE, BilledPeriod::from)
            .with(BILLED_PERIOD.UNTIL_DATE, BilledPeriod::until)
            .with(BILLED_PERIOD.AMOUNT, BilledPeriod::amount, Money::toDecimal);

    /** By what it was reckoned; what is waived without a line keeps that in a column of its own. */
    private static final Columns<BilledTerms> TERMS = new Columns<BilledTerms>()
            .with(BILLED_PERIOD.PRODUCT_ID, BilledTerms::productId, ProductId::new)
            .with(BILLED_PERIOD.QUANTITY, BilledTerms::quantity, Quantity::toDecimal)
            .with(BILLED_PERIOD.UNIT_PRICE, BilledTerms::unitPrice, UnitPrice::toDecimal)
            .with(BILLED_PERIOD.DISCOUNT_PERCENT, BilledTerms::discount, Percentage::toDecimal);

    private final DSLContext db;
    private final JsonMapper json;

    JooqBilledRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * An entry of a subscription.
     *
     * @param line that bills it; null: none does, it is waived
     * @param pricesRead when those of what it is written with were; null: the entry tells its own
     */
    public record Billed(
            SubscriptionId subscription,
            BilledPeriod entry,
            @Nullable LineId line,
            @Nullable Instant pricesRead) {

        private BilledTerms terms() {
            return requireNonNull(entry.terms());
        }

        private WaivedTerms waivedTerms() {
            return new WaivedTerms(entry.amount().currency(), entry.terms());
        }

        private Instant pricedAt() {
            return requireNonNullElse(entry.pricedAt(), pricesRead);
        }
    }

    /** Of lines. */
    public BulkInsert<Billed> byLines(PartnerId partner) {
        return rows(entries(partner, Source.LINE)
                .with(BILLED_PERIOD.LINE_ID, Billed::line)
                .with(Billed::terms, TERMS));
    }

    /** Of no line, and waived by nobody. */
    BulkInsert<Billed> waived(PartnerId partner) {
        return rows(entries(partner, Source.WAIVED)
                .with(BILLED_PERIOD.WAIVED_TERMS, Billed::waivedTerms, json::writeValueAsString));
    }

    private static Columns<Billed> entries(PartnerId partner, Source source) {
        return new Columns<Billed>()
                .always(BILLED_PERIOD.PARTNER_ID, partner)
                .with(BILLED_PERIOD.SUBSCRIPTION_ID, Billed::subscription)
                .with(Billed::entry, ENTRY)
                .always(BILLED_PERIOD.SOURCE, source)
                .with(BILLED_PERIOD.PRICED_AT, Billed::pricedAt);
    }

    private BulkInsert<Billed> rows(Columns<Billed> columns) {
        return new BulkInsert<>(db, BILLED_PERIOD, columns);
    }
}
