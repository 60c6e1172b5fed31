package nl.florijn.receivables.payments;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.PARTNER;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.florijn.banking.PaymentReference;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.ledger.Deduction;
import nl.florijn.receivables.ledger.EarlyTerm;
import nl.florijn.receivables.ledger.Entry;
import nl.florijn.receivables.ledger.JooqAccounts;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What paying an invoice goes by: its number, and what may be deducted by who pays early. */
@Repository
class JooqSettledInvoices {

    private final DSLContext db;
    private final JooqAccounts accounts;

    JooqSettledInvoices(DSLContext db, JooqAccounts accounts) {
        this.db = db;
        this.accounts = accounts;
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
        var taken = accounts.keptEarly(partner, ids);
        return db.select(
                        INVOICE.ID,
                        INVOICE.CURRENCY,
                        INVOICE.INVOICE_DATE,
                        INVOICE.CREDIT_SURCHARGE,
                        INVOICE.CREDIT_SURCHARGE_DAYS,
                        INVOICE.PAYMENT_DISCOUNT,
                        INVOICE.PAYMENT_DISCOUNT_DAYS,
                        INVOICE.PAYMENT_DISCOUNT_OF_NET,
                        INVOICE.VAT_TOTAL,
                        INVOICE.TOTAL)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .fetchMap(INVOICE.ID, row -> terms(row, taken.getOrDefault(row.get(INVOICE.ID), List.of())));
    }

    private static List<EarlyTerm> terms(Record row, List<Entry> taken) {
        return Stream.of(surcharge(row, taken), discount(row, taken))
                .filter(term -> term.off().amount().isPositive())
                .toList();
    }

    private static EarlyTerm surcharge(Record row, List<Entry> taken) {
        var amount = money(row, INVOICE.CREDIT_SURCHARGE);
        var until = row.get(INVOICE.INVOICE_DATE).plusDays(row.get(INVOICE.CREDIT_SURCHARGE_DAYS));
        var kind = EntryKind.CREDIT_SURCHARGE;
        return new EarlyTerm(kind, Deduction.of(amount), taken(kind, amount, taken), until);
    }

    /** VAT that was reckoned over the net less the discount needs no correction when it is taken. */
    private static EarlyTerm discount(Record row, List<Entry> taken) {
        var whole = new Deduction(money(row, INVOICE.TOTAL), money(row, INVOICE.VAT_TOTAL));
        var amount = money(row, INVOICE.PAYMENT_DISCOUNT);
        var until = row.get(INVOICE.INVOICE_DATE).plusDays(row.get(INVOICE.PAYMENT_DISCOUNT_DAYS));
        return new EarlyTerm(
                EntryKind.DISCOUNT,
                row.get(INVOICE.PAYMENT_DISCOUNT_OF_NET) ? Deduction.of(amount) : whole.part(amount),
                taken(EntryKind.DISCOUNT, amount, taken),
                until);
    }

    private static Money taken(EntryKind kind, Money most, List<Entry> taken) {
        return taken.stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.amount().negated())
                .reduce(Money.zero(most.currency()), Money::plus);
    }

    private static Money money(Record row, Field<BigDecimal> amount) {
        return Money.of(row.get(amount), Currency.getInstance(row.get(INVOICE.CURRENCY)));
    }
}
