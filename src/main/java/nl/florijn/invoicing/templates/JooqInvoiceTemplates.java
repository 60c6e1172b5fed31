package nl.florijn.invoicing.templates;

import static florijn.db.Tables.INVOICE_TEMPLATE;
import static florijn.db.Tables.INVOICE_TEMPLATE_LINE;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.VAT_CODE;

import florijn.db.tables.records.InvoiceTemplateRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

@Repository
class JooqInvoiceTemplates {

    private static final OrderMade MADE = OrderMade.of(INVOICE_TEMPLATE.CREATED_AT, INVOICE_TEMPLATE.ID);

    private static final Columns<InvoiceTemplateDetails> HEAD = new Columns<InvoiceTemplateDetails>()
            .with(INVOICE_TEMPLATE.NAME, InvoiceTemplateDetails::name)
            .with(INVOICE_TEMPLATE.CURRENCY, InvoiceTemplateDetails::currency)
            .with(INVOICE_TEMPLATE.MESSAGE, InvoiceTemplateDetails::message);

    private static final Columns<WrittenLine> LINE = new Columns<WrittenLine>()
            .with(INVOICE_TEMPLATE_LINE.POSITION, WrittenLine::position)
            .with(
                    WrittenLine::line,
                    new Columns<TemplateLine>()
                            .with(INVOICE_TEMPLATE_LINE.KIND, TemplateLine::kind)
                            .with(INVOICE_TEMPLATE_LINE.DESCRIPTION, TemplateLine::description)
                            .with(INVOICE_TEMPLATE_LINE.LINE_GROUP, TemplateLine::group)
                            .with(INVOICE_TEMPLATE_LINE.PRODUCT_ID, TemplateLine::productId)
                            .with(INVOICE_TEMPLATE_LINE.QUANTITY, TemplateLine::quantity)
                            .with(INVOICE_TEMPLATE_LINE.UNIT_PRICE, TemplateLine::unitPrice)
                            .with(INVOICE_TEMPLATE_LINE.DISCOUNT_PERCENT, TemplateLine::discountPercent))
            .with(INVOICE_TEMPLATE_LINE.PRICE_LIST_ID, WrittenLine::priceList)
            .with(INVOICE_TEMPLATE_LINE.VAT_CODE_ID, WrittenLine::vatCode)
            .with(INVOICE_TEMPLATE_LINE.LEDGER_ACCOUNT_ID, WrittenLine::ledgerAccount);

    private final DSLContext db;

    JooqInvoiceTemplates(DSLContext db) {
        this.db = db;
    }

    List<InvoiceTemplate> list(PartnerId partner, PageRequest page) {
        return whole(
                partner,
                db.selectFrom(INVOICE_TEMPLATE)
                        .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                        .and(MADE.after(page.afterMade()))
                        .orderBy(MADE.oldestFirst())
                        .limit(page.fetchSize())
                        .fetch());
    }

    List<TemplateName> names(PartnerId partner) {
        return db.select(INVOICE_TEMPLATE.ID, INVOICE_TEMPLATE.NAME)
                .from(INVOICE_TEMPLATE)
                .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                .orderBy(INVOICE_TEMPLATE.NAME)
                .fetch(row -> new TemplateName(row.value1(), row.value2()));
    }

    Optional<InvoiceTemplate> find(PartnerId partner, InvoiceTemplateId id) {
        var found = db.selectFrom(INVOICE_TEMPLATE)
                .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE.ID.eq(id))
                .fetch();
        return whole(partner, found).stream().findFirst();
    }

    Optional<InvoiceTemplateId> named(PartnerId partner, String name) {
        return db.select(INVOICE_TEMPLATE.ID)
                .from(INVOICE_TEMPLATE)
                .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE.NAME.eq(name))
                .fetchOptional(INVOICE_TEMPLATE.ID);
    }

    void lock(PartnerId partner, InvoiceTemplateId id) {
        db.select(INVOICE_TEMPLATE.ID)
                .from(INVOICE_TEMPLATE)
                .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE.ID.eq(id))
                .forUpdate()
                .execute();
    }

    void add(PartnerId partner, InvoiceTemplateId id, InvoiceTemplateDetails details, Instant now) {
        db.insertInto(INVOICE_TEMPLATE)
                .set(INVOICE_TEMPLATE.PARTNER_ID, partner)
                .set(INVOICE_TEMPLATE.ID, id)
                .set(HEAD.of(details))
                .set(INVOICE_TEMPLATE.CREATED_AT, now)
                .execute();
    }

    /** Whether the model still had this version and was changed. */
    boolean change(PartnerId partner, InvoiceTemplateId id, int version, InvoiceTemplateDetails details) {
        return db.update(INVOICE_TEMPLATE)
                        .set(HEAD.of(details))
                        .set(INVOICE_TEMPLATE.VERSION, INVOICE_TEMPLATE.VERSION.plus(1))
                        .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                        .and(INVOICE_TEMPLATE.ID.eq(id))
                        .and(INVOICE_TEMPLATE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void addLines(PartnerId partner, InvoiceTemplateId id, List<WrittenLine> lines) {
        var columns = new Columns<WrittenLine>()
                .always(INVOICE_TEMPLATE_LINE.PARTNER_ID, partner)
                .always(INVOICE_TEMPLATE_LINE.TEMPLATE_ID, id)
                .with(line -> line, LINE);
        var rows = new BulkInsert<>(db, INVOICE_TEMPLATE_LINE, columns);
        lines.forEach(rows::row);
        rows.send();
    }

    void deleteLines(PartnerId partner, InvoiceTemplateId id) {
        db.deleteFrom(INVOICE_TEMPLATE_LINE)
                .where(INVOICE_TEMPLATE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE_LINE.TEMPLATE_ID.eq(id))
                .execute();
    }

    void delete(PartnerId partner, InvoiceTemplateId id) {
        db.deleteFrom(INVOICE_TEMPLATE)
                .where(INVOICE_TEMPLATE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE.ID.eq(id))
                .execute();
    }

    private List<InvoiceTemplate> whole(PartnerId partner, Result<InvoiceTemplateRecord> heads) {
        var lines = heads.isEmpty()
                ? Map.<InvoiceTemplateId, List<TemplateLine>>of()
                : lines(partner, heads.getValues(INVOICE_TEMPLATE.ID));
        return heads.map(head -> new InvoiceTemplate(
                head.getId(),
                new InvoiceTemplateDetails(
                        head.getName(),
                        head.getCurrency(),
                        lines.getOrDefault(head.getId(), List.of()),
                        head.getMessage()),
                head.getCreatedAt(),
                head.getVersion()));
    }

    private Map<InvoiceTemplateId, List<TemplateLine>> lines(
            PartnerId partner, Collection<InvoiceTemplateId> templates) {
        return db.select(INVOICE_TEMPLATE_LINE.asterisk(), PRICE_LIST.CODE, VAT_CODE.CODE, LEDGER_ACCOUNT.CODE)
                .from(INVOICE_TEMPLATE_LINE)
                .leftJoin(PRICE_LIST)
                .on(
                        PRICE_LIST.PARTNER_ID.eq(INVOICE_TEMPLATE_LINE.PARTNER_ID),
                        PRICE_LIST.ID.eq(INVOICE_TEMPLATE_LINE.PRICE_LIST_ID))
                .leftJoin(VAT_CODE)
                .on(
                        VAT_CODE.PARTNER_ID.eq(INVOICE_TEMPLATE_LINE.PARTNER_ID),
                        VAT_CODE.ID.eq(INVOICE_TEMPLATE_LINE.VAT_CODE_ID))
                .leftJoin(LEDGER_ACCOUNT)
                .on(
                        LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_TEMPLATE_LINE.PARTNER_ID),
                        LEDGER_ACCOUNT.ID.eq(INVOICE_TEMPLATE_LINE.LEDGER_ACCOUNT_ID))
                .where(INVOICE_TEMPLATE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE_LINE.TEMPLATE_ID.in(templates))
                .orderBy(INVOICE_TEMPLATE_LINE.TEMPLATE_ID, INVOICE_TEMPLATE_LINE.POSITION)
                .fetchGroups(INVOICE_TEMPLATE_LINE.TEMPLATE_ID, JooqInvoiceTemplates::line);
    }

    private static TemplateLine line(Record row) {
        return new TemplateLine(
                row.get(INVOICE_TEMPLATE_LINE.KIND),
                row.get(INVOICE_TEMPLATE_LINE.DESCRIPTION),
                row.get(INVOICE_TEMPLATE_LINE.PRODUCT_ID),
                row.get(INVOICE_TEMPLATE_LINE.QUANTITY),
                row.get(INVOICE_TEMPLATE_LINE.UNIT_PRICE),
                row.get(INVOICE_TEMPLATE_LINE.DISCOUNT_PERCENT),
                row.get(PRICE_LIST.CODE),
                row.get(VAT_CODE.CODE),
                row.get(LEDGER_ACCOUNT.CODE),
                row.get(INVOICE_TEMPLATE_LINE.LINE_GROUP));
    }
}
