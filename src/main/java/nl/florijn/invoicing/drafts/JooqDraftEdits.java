package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.DRAFT_EDITOR;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.INVOICE_WARNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.JooqPriceOrigins;
import nl.florijn.invoicing.LineId;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.UnitPrice;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Changes drafts in place. */
@Repository
public class JooqDraftEdits {

    private final DSLContext db;
    private final IdSequence ids;
    private final Columns<EditedLine> columns;

    JooqDraftEdits(DSLContext db, IdSequence ids, JooqPriceOrigins origins) {
        this.db = db;
        this.ids = ids;
        columns = new Columns<EditedLine>()
                .with(INVOICE_LINE.DESCRIPTION, EditedLine::description)
                .with(INVOICE_LINE.LINE_GROUP, EditedLine::group)
                .with(INVOICE_LINE.QUANTITY, EditedLine::quantity, Quantity::toDecimal)
                .with(INVOICE_LINE.UNIT_PRICE, EditedLine::unitPrice, UnitPrice::toDecimal)
                .with(INVOICE_LINE.DISCOUNT_PERCENT, EditedLine::discount, Percentage::toDecimal)
                .with(INVOICE_LINE.NET, EditedLine::net, Money::toDecimal)
                .with(EditedLine::tax, JooqLineWriter.TAX)
                .with(EditedLine::origin, origins.columns());
    }

    void addLine(PartnerId partner, InvoiceId invoice, CustomerId customer, int position, EditedLine line) {
        db.insertInto(INVOICE_LINE)
                .set(INVOICE_LINE.PARTNER_ID, partner)
                .set(INVOICE_LINE.ID, new LineId(ids.next()))
                .set(INVOICE_LINE.INVOICE_ID, invoice)
                .set(INVOICE_LINE.POSITION, position)
                .set(INVOICE_LINE.KIND, line.kind())
                .set(INVOICE_LINE.CUSTOMER_ID, customer)
                .set(INVOICE_LINE.PRODUCT_ID, line.productId())
                .set(columns.of(line))
                .execute();
    }

    void changeLine(PartnerId partner, LineId id, int position, EditedLine line) {
        db.update(INVOICE_LINE)
                .set(INVOICE_LINE.POSITION, position)
                .set(columns.of(line))
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.ID.eq(id))
                .execute();
    }

    void removeLines(PartnerId partner, Collection<LineId> lines) {
        db.deleteFrom(INVOICE_LINE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.ID.in(lines))
                .execute();
    }

    /** Takes off what came on top: it follows from the other lines. */
    void removeLinesOnTop(PartnerId partner, Collection<Invoice> drafts) {
        removeLines(
                partner,
                drafts.stream()
                        .flatMap(draft -> draft.linesOnTop().stream())
                        .map(InvoiceLine::id)
                        .toList());
    }

    /** What its lines say and how they are grouped. */
    List<String> texts(PartnerId partner, InvoiceId invoice) {
        return db
                .select(INVOICE_LINE.DESCRIPTION, INVOICE_LINE.LINE_GROUP)
                .from(INVOICE_LINE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()).filter(Objects::nonNull))
                .toList();
    }

    /** The amounts of the lines as they now stand; texts have none. */
    List<TaxedAmount> taxed(PartnerId partner, InvoiceId invoice, Currency currency) {
        return db.select(
                        INVOICE_LINE.VAT_CODE_ID,
                        INVOICE_LINE.VAT_CATEGORY,
                        INVOICE_LINE.VAT_RATE,
                        INVOICE_LINE.LEDGER_ACCOUNT_ID,
                        INVOICE_LINE.NET)
                .from(INVOICE_LINE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .and(INVOICE_LINE.KIND.ne(LineKind.TEXT))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch(row -> new TaxedAmount(
                        new LineTax(
                                row.value1().value(),
                                row.value2(),
                                Percentage.of(row.value3()),
                                row.value4().value()),
                        Money.of(row.value5(), currency)));
    }

    public void changeHead(
            PartnerId partner,
            InvoiceId invoice,
            DraftChange change,
            LocalDate dueDate,
            @Nullable LayoutId layout,
            @Nullable BigDecimal rate) {
        var discount = change.discount();
        db.update(INVOICE)
                .set(INVOICE.INVOICE_DATE, change.date())
                .set(INVOICE.DUE_DATE, dueDate)
                .set(INVOICE.MESSAGE, change.message())
                .set(INVOICE.LAYOUT_ID, layout)
                .set(INVOICE.RATE, rate)
                .set(INVOICE.INVOICE_DISCOUNT_PERCENT, discount.invoiceDiscountPercent())
                .set(INVOICE.INVOICE_DISCOUNT_AMOUNT, discount.invoiceDiscountAmount())
                .set(INVOICE.SURCHARGE_PERCENT, change.surchargePercent())
                .set(INVOICE.CHANGED_BY, Actor.current().name())
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(invoice))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .execute();
    }

    public void changeTotals(
            PartnerId partner,
            InvoiceId invoice,
            VatTotals totals,
            OnTop.Early early,
            int lines,
            int corrections,
            List<InvoiceWarning> warnings) {
        db.update(INVOICE)
                .set(INVOICE.NET, totals.net().toDecimal())
                .set(INVOICE.VAT_TOTAL, totals.vat().toDecimal())
                .set(INVOICE.TOTAL, totals.total().toDecimal())
                .set(INVOICE.CREDIT_SURCHARGE, early.creditSurcharge().toDecimal())
                .set(INVOICE.PAYMENT_DISCOUNT, early.discount().toDecimal())
                .set(INVOICE.LINE_COUNT, lines)
                .set(INVOICE.CORRECTION_COUNT, corrections)
                .set(INVOICE.WARNING_COUNT, warnings.size())
                .set(INVOICE.BLOCKING_COUNT, InvoiceWarning.blocking(warnings))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(invoice))
                .execute();
    }

    /** VAT and warnings are written anew whenever the lines change. */
    void forgetVatAndWarnings(PartnerId partner, Collection<InvoiceId> invoices) {
        db.deleteFrom(INVOICE_VAT)
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(invoices))
                .execute();
        db.deleteFrom(INVOICE_WARNING)
                .where(INVOICE_WARNING.PARTNER_ID.eq(partner))
                .and(INVOICE_WARNING.INVOICE_ID.in(invoices))
                .execute();
    }

    /** With who worked on them; their lines, VAT and warnings are gone by then. */
    void remove(PartnerId partner, Collection<InvoiceId> drafts) {
        db.deleteFrom(DRAFT_EDITOR)
                .where(DRAFT_EDITOR.PARTNER_ID.eq(partner))
                .and(DRAFT_EDITOR.INVOICE_ID.in(drafts))
                .execute();
        db.deleteFrom(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(drafts))
                .execute();
    }
}
