package nl.florijn.receivables.payments;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.PARTNER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.banking.PaymentReference;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.ledger.EarlyTerm;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What paying an invoice goes by: its number, and what may be deducted by who pays early. */
@Repository
class JooqSettledInvoices {

    private final DSLContext db;

    JooqSettledInvoices(DSLContext db) {
        this.db = db;
    }

    /** The invoice that is paid under this reference, whatever its signs (R40), or is called so. */
    Optional<InvoiceId> named(PartnerId partner, String reference) {
        return Optional.ofNullable(PaymentReference.structured(reference))
                .flatMap(structured -> one(partner, INVOICE.PAYMENT_REFERENCE, structured))
                .or(() -> one(partner, INVOICE.NUMBER, reference));
    }

    private Optional<InvoiceId> one(PartnerId partner, Field<String> field, String value) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(field.eq(value))
                .fetchOptional(INVOICE.ID);
    }

    /** What a payment in this currency may fall short to have the rest written off at once (R39). */
    Money difference(PartnerId partner, Currency currency) {
        return db.select(PARTNER.PAYMENT_DIFFERENCE)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .and(PARTNER.CURRENCY.eq(currency.getCurrencyCode()))
                .fetchOptional(row -> Money.of(row.value1(), currency))
                .orElse(Money.zero(currency));
    }

    /** Whether this partner has it, sent or not. */
    boolean isThere(PartnerId partner, InvoiceId id) {
        return db.fetchExists(INVOICE, INVOICE.PARTNER_ID.eq(partner), INVOICE.ID.eq(id));
    }

    /** What each is called. */
    Map<InvoiceId, String> numbers(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID, INVOICE.NUMBER)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .fetchMap(INVOICE.ID, INVOICE.NUMBER);
    }

    /** What may be deducted of each. */
    Map<InvoiceId, List<EarlyTerm>> earlyTerms(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(
                        INVOICE.ID,
                        INVOICE.CURRENCY,
                        INVOICE.INVOICE_DATE,
                        INVOICE.CREDIT_SURCHARGE,
                        INVOICE.CREDIT_SURCHARGE_DAYS)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .fetchMap(INVOICE.ID, JooqSettledInvoices::terms);
    }

    private static List<EarlyTerm> terms(Record row) {
        var unit = Currency.getInstance(row.get(INVOICE.CURRENCY));
        var terms = new ArrayList<EarlyTerm>();
        var surcharge = Money.of(row.get(INVOICE.CREDIT_SURCHARGE), unit);
        if (surcharge.isPositive()) {
            var until = row.get(INVOICE.INVOICE_DATE).plusDays(row.get(INVOICE.CREDIT_SURCHARGE_DAYS));
            terms.add(new EarlyTerm(EntryKind.CREDIT_SURCHARGE, surcharge, until));
        }
        return terms;
    }
}
