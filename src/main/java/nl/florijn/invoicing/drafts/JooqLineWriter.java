package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.INVOICE_LINE;

import java.util.List;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqNames;
import nl.florijn.invoicing.JooqPriceOrigins;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.NamesNow;
import nl.florijn.invoicing.billed.JooqBilledRows;
import nl.florijn.invoicing.billed.JooqBilledRows.Billed;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.charges.ChargeId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines in bulk, and with them what now counts as billed (R7). */
@Repository
class JooqLineWriter {

    static final Columns<LineTax> TAX = new Columns<LineTax>()
            .with(INVOICE_LINE.VAT_CODE_ID, LineTax::vatCodeId, VatCodeId::new)
            .with(INVOICE_LINE.VAT_CATEGORY, LineTax::category)
            .with(INVOICE_LINE.VAT_RATE, LineTax::rate, Percentage::toDecimal)
            .with(INVOICE_LINE.LEDGER_ACCOUNT_ID, LineTax::ledgerAccountId, LedgerAccountId::new);

    private static final Columns<Line> LINE = new Columns<Line>()
            .with(INVOICE_LINE.KIND, Line::kind)
            .with(INVOICE_LINE.CUSTOMER_ID, Line::customerId, CustomerId::new)
            .with(INVOICE_LINE.SUBSCRIPTION_ID, Line::subscriptionId, SubscriptionId::new)
            .with(INVOICE_LINE.CHARGE_ID, Line::chargeId, ChargeId::new)
            .with(INVOICE_LINE.PRODUCT_ID, Line::productId, ProductId::new)
            .with(INVOICE_LINE.DESCRIPTION, Line::description)
            .with(INVOICE_LINE.LINE_GROUP, Line::group)
            .with(INVOICE_LINE.SERVICE_FROM, Line::from)
            .with(INVOICE_LINE.SERVICE_UNTIL, Line::until)
            .with(INVOICE_LINE.FRACTION_DAYS, Line::fraction, Fraction::days)
            .with(INVOICE_LINE.FRACTION_OF, Line::fraction, Fraction::of)
            .with(INVOICE_LINE.QUANTITY, Line::quantity, Quantity::toDecimal)
            .with(INVOICE_LINE.UNIT_PRICE, Line::unitPrice, UnitPrice::toDecimal)
            .with(INVOICE_LINE.DISCOUNT_PERCENT, Line::discount, Percentage::toDecimal)
            .with(INVOICE_LINE.NET, Line::net, Money::toDecimal)
            .with(Line::tax, TAX);

    private final DSLContext db;
    private final IdSequence ids;
    private final JooqBilledRows billedRows;
    private final JooqPriceOrigins origins;
    private final JooqNames names;
    private final JsonMapper json;

    JooqLineWriter(
            DSLContext db,
            IdSequence ids,
            JooqBilledRows billedRows,
            JooqPriceOrigins origins,
            JooqNames names,
            JsonMapper json) {
        this.db = db;
        this.ids = ids;
        this.billedRows = billedRows;
        this.origins = origins;
        this.names = names;
        this.json = json;
    }

    private record Row(LineId id, InvoiceId invoice, int position, Line line) {}

    /** The lines of new drafts. */
    void write(PartnerId partner, List<NewDraft> drafts, NamesNow called) {
        var lines = lineRows(partner, called);
        var billed = billedRows.byLines(partner).after(lines);
        for (var draft : drafts) {
            var position = 0;
            for (var line : draft.draft().lines()) {
                var id = new LineId(ids.next());
                lines.row(new Row(id, draft.id(), position++, line));
                var entry = line.billed();
                if (line.subscriptionId() != null && entry != null) {
                    billed.row(new Billed(new SubscriptionId(line.subscriptionId()), entry, id, draft.pricedAt()));
                }
            }
        }
        lines.send();
        billed.send();
    }

    /** More lines of a draft that bill nothing by themselves, from a position on. */
    void append(PartnerId partner, InvoiceId draft, int position, List<Line> more) {
        var customers =
                more.stream().map(line -> new CustomerId(line.customerId())).toList();
        var lines = lineRows(partner, names.now(partner, customers));
        for (var i = 0; i < more.size(); i++) {
            lines.row(new Row(new LineId(ids.next()), draft, position + i, more.get(i)));
        }
        lines.send();
    }

    private BulkInsert<Row> lineRows(PartnerId partner, NamesNow called) {
        var columns = new Columns<Row>()
                .always(INVOICE_LINE.PARTNER_ID, partner)
                .with(INVOICE_LINE.ID, Row::id)
                .with(INVOICE_LINE.INVOICE_ID, Row::invoice)
                .with(INVOICE_LINE.POSITION, Row::position)
                .with(Row::line, LINE)
                .with(
                        INVOICE_LINE.CUSTOMER_NAME,
                        row -> called.customer(row.line().customerId()))
                .with(
                        INVOICE_LINE.VAT_CODE,
                        row -> called.vatCode(row.line().tax().vatCodeId()))
                .with(
                        INVOICE_LINE.LEDGER_ACCOUNT,
                        row -> called.account(row.line().tax().ledgerAccountId()))
                .with(row -> row.line().origin(), origins.columns())
                .with(INVOICE_LINE.REASON, row -> row.line().reason(), json::writeValueAsString);
        return new BulkInsert<>(db, INVOICE_LINE, columns);
    }
}
