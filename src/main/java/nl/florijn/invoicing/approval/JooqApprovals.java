package nl.florijn.invoicing.approval;

import static florijn.db.Tables.INVOICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.InvoiceDebtor;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqNames;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkUpdate;
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
    private final Partners partners;
    private final Clock clock = Clock.systemUTC();

    JooqApprovals(DSLContext db, JooqNames names, Partners partners) {
        this.db = db;
        this.names = names;
        this.partners = partners;
    }

    void approve(PartnerId partner, List<FrozenInvoice> frozen) {
        var ids = frozen.stream().map(approved -> approved.invoice().id()).toList();
        names.keep(partner, ids);
        var now = clock.instant();
        var today = partners.today(partner);
        var actor = Actor.current().name();
        var keys = new Columns<FrozenInvoice>()
                .always(INVOICE.PARTNER_ID, partner)
                .with(INVOICE.ID, approved -> approved.invoice().id());
        var rows = new BulkUpdate<>(db, INVOICE, INVOICE.VERSION, keys, columns(now, today, actor));
        frozen.forEach(rows::row);
        rows.send();
    }

    private static Columns<FrozenInvoice> columns(Instant now, LocalDate today, String actor) {
        return new Columns<FrozenInvoice>()
                .with(approved -> approved.invoice().debtor(), DEBTOR)
                .with(INVOICE.LAYOUT_CODE, approved -> approved.invoice().layoutCode())
                .always(INVOICE.STATUS, InvoiceStatus.APPROVED)
                .with(INVOICE.SERIES_CODE, FrozenInvoice::series)
                .with(INVOICE.NUMBER, FrozenInvoice::number)
                .with(INVOICE.SEQUENCE, FrozenInvoice::sequence)
                .with(INVOICE.PAYMENT_REFERENCE, FrozenInvoice::paymentReference)
                .with(INVOICE.INVOICE_DATE, FrozenInvoice::date)
                .with(INVOICE.DUE_DATE, FrozenInvoice::dueDate)
                .with(INVOICE.RATE, approved -> approved.vat().rate().toDecimal())
                .with(
                        INVOICE.PARTNER_CURRENCY,
                        approved -> approved.vat().currency().getCurrencyCode())
                .with(
                        INVOICE.VAT_TOTAL_CONVERTED,
                        approved -> approved.vat().vatTotal().toDecimal())
                .with(INVOICE.LAYOUT_VERSION, FrozenInvoice::layoutVersion)
                .always(INVOICE.APPROVED_AT, now)
                .always(INVOICE.APPROVED_BY, actor)
                .always(INVOICE.APPROVED_ON, today);
    }
}
