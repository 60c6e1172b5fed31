package nl.florijn.invoicing.paper;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_SNAPSHOT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.documents.InvoiceSnapshot;
import nl.florijn.invoicing.ConvertedVat;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDebtor;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqNames;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what approval makes of a draft. */
@Repository
public class JooqApprovals {

    /** A draft with the number it gets, the date it will carry and its VAT in the currency of the books. */
    public record Frozen(Invoice invoice, SeriesCode series, String number, LocalDate date, ConvertedVat vat) {

        @Nullable
        Integer layoutVersion() {
            var layout = invoice.paper().layout();
            return layout == null ? null : layout.version();
        }

        LocalDate dueDate() {
            return date.equals(invoice.date())
                    ? invoice.dueDate()
                    : invoice.paper().paymentTerm().dueDate(date);
        }
    }

    private final DSLContext db;
    private final JooqNames names;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    JooqApprovals(DSLContext db, JooqNames names, JsonMapper json) {
        this.db = db;
        this.names = names;
        this.json = json;
    }

    public void approve(PartnerId partner, List<Frozen> frozen) {
        names.keep(
                partner,
                frozen.stream().map(approved -> approved.invoice().id()).toList());
        var now = clock.instant();
        var actor = Actor.current().name();
        var updates = frozen.stream()
                .map(approved -> db.update(INVOICE)
                        .set(debtorColumns(approved.invoice().debtor()))
                        .set(INVOICE.LAYOUT_CODE, approved.invoice().layoutCode())
                        .set(INVOICE.STATUS, InvoiceStatus.APPROVED)
                        .set(INVOICE.SERIES_CODE, approved.series())
                        .set(INVOICE.NUMBER, approved.number())
                        .set(INVOICE.INVOICE_DATE, approved.date())
                        .set(INVOICE.DUE_DATE, approved.dueDate())
                        .set(INVOICE.RATE, approved.vat().rate().toDecimal())
                        .set(INVOICE.PARTNER_CURRENCY, approved.vat().currency().getCurrencyCode())
                        .set(
                                INVOICE.VAT_TOTAL_CONVERTED,
                                approved.vat().vatTotal().toDecimal())
                        .set(INVOICE.LAYOUT_VERSION, approved.layoutVersion())
                        .set(INVOICE.APPROVED_AT, now)
                        .set(INVOICE.APPROVED_BY, actor)
                        .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                        .where(INVOICE.PARTNER_ID.eq(partner))
                        .and(INVOICE.ID.eq(approved.invoice().id()))
                        .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT)))
                .toList();
        db.batch(updates).execute();
    }

    private static Map<Field<?>, @Nullable Object> debtorColumns(InvoiceDebtor debtor) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(INVOICE.DEBTOR_NUMBER, debtor.number());
        columns.put(INVOICE.DEBTOR_NAME, debtor.name());
        columns.put(INVOICE.DEBTOR_LINE1, debtor.line1());
        columns.put(INVOICE.DEBTOR_POSTCODE, debtor.postcode());
        columns.put(INVOICE.DEBTOR_CITY, debtor.city());
        columns.put(INVOICE.DEBTOR_COUNTRY, debtor.country());
        columns.put(INVOICE.DEBTOR_VAT_NUMBER, debtor.vatNumber());
        columns.put(INVOICE.DEBTOR_EMAIL, debtor.email());
        return columns;
    }

    public void keepSnapshots(PartnerId partner, Map<InvoiceId, InvoiceSnapshot> snapshots) {
        var rows = new BulkInsert(
                db,
                INVOICE_SNAPSHOT,
                INVOICE_SNAPSHOT.PARTNER_ID,
                INVOICE_SNAPSHOT.INVOICE_ID,
                INVOICE_SNAPSHOT.CONTENT);
        snapshots.forEach((id, snapshot) -> rows.row(partner, id, json.writeValueAsString(snapshot)));
        rows.send();
    }

    public InvoiceSnapshot snapshot(PartnerId partner, InvoiceId id) {
        return db.select(INVOICE_SNAPSHOT.CONTENT)
                .from(INVOICE_SNAPSHOT)
                .where(INVOICE_SNAPSHOT.PARTNER_ID.eq(partner))
                .and(INVOICE_SNAPSHOT.INVOICE_ID.eq(id))
                .fetchSingle(row -> json.readValue(row.value1(), InvoiceSnapshot.class));
    }

    /** Rates that foreign invoices were approved with, by id. */
    public Map<InvoiceId, BigDecimal> foreignRates(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID, INVOICE.RATE)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .and(INVOICE.CURRENCY.ne(INVOICE.PARTNER_CURRENCY))
                .fetchMap(INVOICE.ID, INVOICE.RATE);
    }

    /** Numbers of invoices by id, for credit notes that refer to them. */
    public Map<InvoiceId, String> numbers(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID, INVOICE.NUMBER)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .and(INVOICE.NUMBER.isNotNull())
                .fetchMap(INVOICE.ID, INVOICE.NUMBER);
    }
}
