package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.INVOICE_LINE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqPriceOrigins;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.charges.ChargeId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines in bulk, and with them what now counts as billed (R7). */
@Repository
class JooqLineWriter {

    private final DSLContext db;
    private final IdSequence ids;
    private final JooqPriceOrigins origins;
    private final JsonMapper json;

    JooqLineWriter(DSLContext db, IdSequence ids, JooqPriceOrigins origins, JsonMapper json) {
        this.db = db;
        this.ids = ids;
        this.origins = origins;
        this.json = json;
    }

    /** The lines of new drafts. */
    void write(PartnerId partner, List<NewDraft> drafts) {
        var lines = lineRows();
        var billed = billedRows().after(lines);
        for (var draft : drafts) {
            var position = 0;
            for (var line : draft.draft().lines()) {
                var id = add(partner, draft.id(), position++, line, lines);
                var entry = line.billed();
                if (line.subscriptionId() != null && entry != null) {
                    add(partner, new SubscriptionId(line.subscriptionId()), entry, id, draft.pricedAt(), billed);
                }
            }
        }
        lines.send();
        billed.send();
    }

    /** More lines of a draft that bill nothing by themselves, from a position on. */
    void append(PartnerId partner, InvoiceId draft, int position, List<Line> more) {
        var lines = lineRows();
        for (var i = 0; i < more.size(); i++) {
            add(partner, draft, position + i, more.get(i), lines);
        }
        lines.send();
    }

    private LineId add(PartnerId partner, InvoiceId invoice, int position, Line line, BulkInsert lines) {
        var id = new LineId(ids.next());
        var subscription = line.subscriptionId();
        var origin = line.origin();
        lines.row(
                partner,
                id,
                invoice,
                position,
                line.kind(),
                new CustomerId(line.customerId()),
                subscription == null ? null : new SubscriptionId(subscription),
                line.chargeId() == null ? null : new ChargeId(line.chargeId()),
                line.productId() == null ? null : new ProductId(line.productId()),
                line.description(),
                line.group(),
                line.from(),
                line.until(),
                line.fraction() == null ? null : line.fraction().days(),
                line.fraction() == null ? null : line.fraction().of(),
                line.quantity().toDecimal(),
                line.unitPrice().toDecimal(),
                line.discount().toDecimal(),
                line.net().toDecimal(),
                new VatCodeId(line.tax().vatCodeId()),
                line.tax().category(),
                line.tax().rate().toDecimal(),
                new LedgerAccountId(line.tax().ledgerAccountId()),
                origin == null ? null : origin.price(),
                origin == null ? null : origin.discount(),
                origin == null ? null : origins.entry(origin),
                line.reason() == null ? null : json.writeValueAsString(line.reason()));
        return id;
    }

    private static void add(
            PartnerId partner,
            SubscriptionId subscription,
            BilledPeriod entry,
            LineId line,
            @Nullable Instant pricedAt,
            BulkInsert billed) {
        var terms = Objects.requireNonNull(entry.terms());
        billed.row(
                partner,
                subscription,
                entry.serviceFrom(),
                entry.correctionNo(),
                entry.correction(),
                entry.from(),
                entry.until(),
                entry.amount().toDecimal(),
                Source.LINE,
                line,
                new ProductId(terms.productId()),
                terms.quantity().toDecimal(),
                terms.unitPrice().toDecimal(),
                terms.discount().toDecimal(),
                Objects.requireNonNullElse(entry.pricedAt(), pricedAt));
    }

    private BulkInsert lineRows() {
        return new BulkInsert(
                db,
                INVOICE_LINE,
                INVOICE_LINE.PARTNER_ID,
                INVOICE_LINE.ID,
                INVOICE_LINE.INVOICE_ID,
                INVOICE_LINE.POSITION,
                INVOICE_LINE.KIND,
                INVOICE_LINE.CUSTOMER_ID,
                INVOICE_LINE.SUBSCRIPTION_ID,
                INVOICE_LINE.CHARGE_ID,
                INVOICE_LINE.PRODUCT_ID,
                INVOICE_LINE.DESCRIPTION,
                INVOICE_LINE.LINE_GROUP,
                INVOICE_LINE.SERVICE_FROM,
                INVOICE_LINE.SERVICE_UNTIL,
                INVOICE_LINE.FRACTION_DAYS,
                INVOICE_LINE.FRACTION_OF,
                INVOICE_LINE.QUANTITY,
                INVOICE_LINE.UNIT_PRICE,
                INVOICE_LINE.DISCOUNT_PERCENT,
                INVOICE_LINE.NET,
                INVOICE_LINE.VAT_CODE_ID,
                INVOICE_LINE.VAT_CATEGORY,
                INVOICE_LINE.VAT_RATE,
                INVOICE_LINE.LEDGER_ACCOUNT_ID,
                INVOICE_LINE.PRICE_FROM,
                INVOICE_LINE.DISCOUNT_FROM,
                INVOICE_LINE.PRICE_LIST_ENTRY,
                INVOICE_LINE.REASON);
    }

    private BulkInsert billedRows() {
        return new BulkInsert(
                db,
                BILLED_PERIOD,
                BILLED_PERIOD.PARTNER_ID,
                BILLED_PERIOD.SUBSCRIPTION_ID,
                BILLED_PERIOD.SERVICE_FROM,
                BILLED_PERIOD.CORRECTION_NO,
                BILLED_PERIOD.IS_CORRECTION,
                BILLED_PERIOD.FROM_DATE,
                BILLED_PERIOD.UNTIL_DATE,
                BILLED_PERIOD.AMOUNT,
                BILLED_PERIOD.SOURCE,
                BILLED_PERIOD.LINE_ID,
                BILLED_PERIOD.PRODUCT_ID,
                BILLED_PERIOD.QUANTITY,
                BILLED_PERIOD.UNIT_PRICE,
                BILLED_PERIOD.DISCOUNT_PERCENT,
                BILLED_PERIOD.PRICED_AT);
    }
}
