package nl.florijn.invoicing.billed;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.INVOICE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.billed.JooqBilledRows.Billed;
import nl.florijn.invoicing.facts.JooqHoldings;
import nl.florijn.invoicing.facts.WaivedTerms;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What counts as billed because of lines of drafts: given free, waived or changed by hand (R7, R13). */
@Repository
public class JooqBilledEntries {

    /** What one more entry for a part has in common with the one that it is added to. */
    private static final List<Field<?>> AS_BILLED = List.of(
            BILLED_PERIOD.PARTNER_ID,
            BILLED_PERIOD.SUBSCRIPTION_ID,
            BILLED_PERIOD.SERVICE_FROM,
            BILLED_PERIOD.FROM_DATE,
            BILLED_PERIOD.PRODUCT_ID,
            BILLED_PERIOD.QUANTITY,
            BILLED_PERIOD.UNIT_PRICE,
            BILLED_PERIOD.DISCOUNT_PERCENT,
            BILLED_PERIOD.PRICED_AT);

    private final DSLContext db;
    private final JooqBilledRows rows;
    private final JsonMapper json;

    JooqBilledEntries(DSLContext db, JooqBilledRows rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    /** What the lines billed becomes billable again, subscriptions and charges both. */
    void release(PartnerId partner, Collection<LineId> lines) {
        db.deleteFrom(BILLED_PERIOD)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.in(lines))
                .execute();
        db.update(CHARGE)
                .setNull(CHARGE.INVOICE_ID)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.in(select(INVOICE_LINE.CHARGE_ID)
                        .from(INVOICE_LINE)
                        .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                        .and(INVOICE_LINE.ID.in(lines))))
                .execute();
    }

    /** First days of what was waived on these lines, beside what they ask or give back. */
    Map<SubscriptionId, List<LocalDate>> waivedOn(PartnerId partner, Collection<LineId> lines) {
        return db.selectDistinct(BILLED_PERIOD.SUBSCRIPTION_ID, BILLED_PERIOD.SERVICE_FROM)
                .from(BILLED_PERIOD)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.in(lines))
                .and(BILLED_PERIOD.SOURCE.eq(Source.WAIVED))
                .fetchGroups(BILLED_PERIOD.SUBSCRIPTION_ID, BILLED_PERIOD.SERVICE_FROM);
    }

    /**
     * What differences took from waivers of a period counts no more: nobody waived it, so it has neither line nor name.
     *
     * @return whether there was any
     */
    boolean forgetUsed(PartnerId partner, SubscriptionId subscription, BillingPeriod period) {
        return db.deleteFrom(BILLED_PERIOD)
                        .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                        .and(BILLED_PERIOD.SUBSCRIPTION_ID.eq(subscription))
                        .and(BILLED_PERIOD.SERVICE_FROM.ge(period.from()))
                        .and(BILLED_PERIOD.SERVICE_FROM.lt(period.until()))
                        .and(BILLED_PERIOD.SOURCE.eq(Source.WAIVED))
                        .and(BILLED_PERIOD.LINE_ID.isNull())
                        .and(BILLED_PERIOD.WAIVED_BY.isNull())
                        .execute()
                > 0;
    }

    /** What the line billed counts as billed without it. */
    public void waive(PartnerId partner, Invoice draft, InvoiceLine line, String reason) {
        if (line.subscriptionId() != null) {
            waiveDays(partner, draft, line, reason);
        }
        db.update(CHARGE)
                .set(CHARGE.WAIVED_REASON, reason)
                .set(CHARGE.WAIVED_BY, Actor.current().name())
                .setNull(CHARGE.INVOICE_ID)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.eq(line.chargeId()))
                .execute();
    }

    private void waiveDays(PartnerId partner, Invoice draft, InvoiceLine line, String reason) {
        var total = total(partner, line.id());
        db.deleteFrom(BILLED_PERIOD)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.eq(line.id()))
                .and(BILLED_PERIOD.SOURCE.eq(Source.WAIVED))
                .execute();
        db.update(BILLED_PERIOD)
                .set(BILLED_PERIOD.SOURCE, Source.WAIVED)
                .set(BILLED_PERIOD.AMOUNT, total)
                .set(BILLED_PERIOD.WAIVED_TERMS, json.writeValueAsString(terms(partner, draft, line.id())))
                .set(BILLED_PERIOD.WAIVED_REASON, reason)
                .set(BILLED_PERIOD.WAIVED_BY, Actor.current().name())
                .setNull(BILLED_PERIOD.LINE_ID)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.eq(line.id()))
                .execute();
    }

    /**
     * An amount changed by hand waives the difference: line and waiver together stay what they were.
     *
     * @param amount what the line bills now; negative for what a credit note gives back
     */
    public void change(PartnerId partner, LineId line, BigDecimal amount) {
        var waived = total(partner, line).subtract(amount);
        db.update(BILLED_PERIOD)
                .set(BILLED_PERIOD.AMOUNT, amount)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.eq(line))
                .and(BILLED_PERIOD.SOURCE.eq(Source.LINE))
                .execute();
        db.deleteFrom(BILLED_PERIOD)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.eq(line))
                .and(BILLED_PERIOD.SOURCE.eq(Source.WAIVED))
                .execute();
        if (waived.signum() != 0) {
            addEntry(partner, line, line, waived, Source.WAIVED);
        }
    }

    /**
     * What a credit note gives back of a line: an amount without days, since these stay billed by their line (R33).
     *
     * @param amount negative for what is given back
     * @param rebill whether the next run bills it again; else it is waived
     */
    public void credit(PartnerId partner, LineId credited, LineId by, BigDecimal amount, boolean rebill) {
        addEntry(partner, credited, by, amount, Source.LINE);
        if (!rebill) {
            addEntry(partner, by, by, amount.negate(), Source.WAIVED);
        }
    }

    /**
     * Keeps what differences took from waivers, per subscription id; {@link #forgetUsed} tells them by what they lack.
     *
     * @param pricedAt when the prices were read
     */
    public void keepUsed(PartnerId partner, Map<Long, List<BilledPeriod>> waiversUsed, Instant pricedAt) {
        var waived = rows.waived(partner);
        waiversUsed.forEach((subscription, entries) -> entries.forEach(
                entry -> waived.row(new Billed(new SubscriptionId(subscription), entry, null, pricedAt))));
        waived.send();
    }

    /** One more entry for the part that a line bills: an amount without days. */
    private void addEntry(PartnerId partner, LineId of, LineId by, BigDecimal amount, Source source) {
        var waivedBy = source == Source.WAIVED ? Actor.current().name() : null;
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        AS_BILLED.forEach(field -> columns.put(field, field));
        columns.put(BILLED_PERIOD.CORRECTION_NO, nextCorrection());
        columns.put(BILLED_PERIOD.IS_CORRECTION, inline(true));
        columns.put(BILLED_PERIOD.UNTIL_DATE, BILLED_PERIOD.FROM_DATE);
        columns.put(BILLED_PERIOD.AMOUNT, inline(amount));
        columns.put(BILLED_PERIOD.SOURCE, inline(source, BILLED_PERIOD.SOURCE));
        columns.put(BILLED_PERIOD.LINE_ID, inline(by, BILLED_PERIOD.LINE_ID));
        columns.put(BILLED_PERIOD.WAIVED_BY, inline(waivedBy, BILLED_PERIOD.WAIVED_BY));
        db.insertInto(BILLED_PERIOD, columns.keySet())
                .select(select(columns.values())
                        .from(BILLED_PERIOD)
                        .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                        .and(BILLED_PERIOD.LINE_ID.eq(of))
                        .and(BILLED_PERIOD.SOURCE.eq(Source.LINE)))
                .execute();
    }

    /** The number after the last one of the period. */
    private static Field<Integer> nextCorrection() {
        var other = BILLED_PERIOD.as("other");
        return field(select(max(other.CORRECTION_NO).plus(1))
                .from(other)
                .where(other.PARTNER_ID.eq(BILLED_PERIOD.PARTNER_ID))
                .and(other.SUBSCRIPTION_ID.eq(BILLED_PERIOD.SUBSCRIPTION_ID))
                .and(other.SERVICE_FROM.eq(BILLED_PERIOD.SERVICE_FROM)));
    }

    /** The terms of a line, to be kept when the line goes. */
    private WaivedTerms terms(PartnerId partner, Invoice draft, LineId line) {
        var terms = db.select(BILLED_PERIOD.asterisk(), INVOICE_LINE.asterisk())
                .from(BILLED_PERIOD)
                .join(INVOICE_LINE)
                .on(INVOICE_LINE.PARTNER_ID.eq(BILLED_PERIOD.PARTNER_ID), INVOICE_LINE.ID.eq(BILLED_PERIOD.LINE_ID))
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.eq(line))
                .and(BILLED_PERIOD.SOURCE.eq(Source.LINE))
                .fetchSingle(row -> JooqHoldings.terms(draft.customerId(), row));
        return new WaivedTerms(draft.unit(), terms);
    }

    private BigDecimal total(PartnerId partner, LineId line) {
        return db.select(coalesce(sum(BILLED_PERIOD.AMOUNT), inline(BigDecimal.ZERO)))
                .from(BILLED_PERIOD)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.LINE_ID.eq(line))
                .fetchSingle()
                .value1();
    }
}
