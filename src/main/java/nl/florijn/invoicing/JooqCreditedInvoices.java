package nl.florijn.invoicing;

import static florijn.db.Tables.INVOICE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a credit note takes over from the invoice that it credits. */
@Repository
public class JooqCreditedInvoices {

    private final DSLContext db;

    JooqCreditedInvoices(DSLContext db) {
        this.db = db;
    }

    /** Numbers of those that have one, by id. */
    public Map<InvoiceId, String> numbers(PartnerId partner, Collection<InvoiceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.select(INVOICE.ID, INVOICE.NUMBER)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .and(INVOICE.NUMBER.isNotNull())
                .fetchMap(INVOICE.ID, INVOICE.NUMBER);
    }

    /** Rates that those in a foreign currency were approved with, by id. */
    public Map<InvoiceId, BigDecimal> foreignRates(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID, INVOICE.RATE)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .and(INVOICE.CURRENCY.ne(INVOICE.PARTNER_CURRENCY))
                .fetchMap(INVOICE.ID, INVOICE.RATE);
    }
}
