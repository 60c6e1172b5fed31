package nl.florijn.invoicing.approval;

import static florijn.db.Tables.INVOICE;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.invoicing.InvoiceDebtor;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqNames;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes on a draft what approval makes of it. */
@Repository
class JooqApprovals {

    private final DSLContext db;
    private final JooqNames names;
    private final Clock clock = Clock.systemUTC();

    JooqApprovals(DSLContext db, JooqNames names) {
        this.db = db;
        this.names = names;
    }

    void approve(PartnerId partner, List<FrozenInvoice> frozen) {
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
}
