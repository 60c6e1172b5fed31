package nl.florijn.invoicing.approval;

import static florijn.db.Tables.INVOICE;

import java.time.Clock;
import java.util.List;
import nl.florijn.invoicing.InvoiceDebtor;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqNames;
import nl.florijn.invoicing.invoiced.JooqInvoicedMonths;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes on a draft what approval makes of it. */
@Repository
class JooqApprovals {

    private static final Columns<InvoiceDebtor> DEBTOR = new Columns<InvoiceDebtor>()
            .with(INVOICE.DEBTOR_KIND, InvoiceDebtor::kind)
            .with(INVOICE.DEBTOR_NUMBER, InvoiceDebtor::number)
            .with(INVOICE.DEBTOR_NAME, InvoiceDebtor::name)
            .with(INVOICE.DEBTOR_LINE1, InvoiceDebtor::line1)
            .with(INVOICE.DEBTOR_POSTCODE, InvoiceDebtor::postcode)
            .with(INVOICE.DEBTOR_CITY, InvoiceDebtor::city)
            .with(INVOICE.DEBTOR_COUNTRY, InvoiceDebtor::country)
            .with(INVOICE.DEBTOR_VAT_NUMBER, InvoiceDebtor::vatNumber)
            .with(INVOICE.DEBTOR_EMAIL, InvoiceDebtor::email);

    private final DSLContext db;
    private final JooqNames names;
    private final JooqInvoicedMonths months;
    private final Partners partners;
    private final Clock clock = Clock.systemUTC();

    JooqApprovals(DSLContext db, JooqNames names, JooqInvoicedMonths months, Partners partners) {
        this.db = db;
        this.names = names;
        this.months = months;
        this.partners = partners;
    }

    void approve(PartnerId partner, List<FrozenInvoice> frozen) {
        var ids = frozen.stream().map(approved -> approved.invoice().id()).toList();
        names.keep(partner, ids);
        var now = clock.instant();
        var today = partners.today(partner);
        var actor = Actor.current().name();
        var updates = frozen.stream()
                .map(approved -> db.update(INVOICE)
                        .set(DEBTOR.of(approved.invoice().debtor()))
                        .set(INVOICE.LAYOUT_CODE, approved.invoice().layoutCode())
                        .set(INVOICE.STATUS, InvoiceStatus.APPROVED)
                        .set(INVOICE.SERIES_CODE, approved.series())
                        .set(INVOICE.NUMBER, approved.number())
                        .set(INVOICE.SEQUENCE, approved.sequence())
                        .set(INVOICE.PAYMENT_REFERENCE, approved.paymentReference())
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
                        .set(INVOICE.APPROVED_ON, today)
                        .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                        .where(INVOICE.PARTNER_ID.eq(partner))
                        .and(INVOICE.ID.eq(approved.invoice().id()))
                        .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT)))
                .toList();
        db.batch(updates).execute();
        months.add(partner, ids);
    }
}
