package nl.florijn.receivables.payments;

import static florijn.db.Tables.PAYMENT;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Settled;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqPayments {

    private static final OrderMade MADE = OrderMade.of(PAYMENT.CREATED_AT, PAYMENT.ID);

    private final DSLContext db;
    private final JooqAccounts accounts;
    private final Clock clock = Clock.systemUTC();

    JooqPayments(DSLContext db, JooqAccounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /** @param payment as it will stand on its account */
    void add(PartnerId partner, Item payment, PaymentMethod method, @Nullable String reference) {
        db.insertInto(PAYMENT)
                .set(PAYMENT.PARTNER_ID, partner)
                .set(PAYMENT.ID, payment.paymentId())
                .set(PAYMENT.DEBTOR_ID, payment.debtor())
                .set(PAYMENT.CURRENCY, payment.amount().currency().getCurrencyCode())
                .set(PAYMENT.PAYMENT_DATE, payment.date())
                .set(PAYMENT.AMOUNT, payment.amount().abs().toDecimal())
                .set(PAYMENT.METHOD, method)
                .set(PAYMENT.REFERENCE, reference)
                .set(PAYMENT.CREATED_AT, clock.instant())
                .set(PAYMENT.CREATED_BY, Actor.current().name())
                .execute();
    }

    /** It never was; the entries that say so raise its version. */
    void undone(PartnerId partner, PaymentId id) {
        db.update(PAYMENT)
                .set(PAYMENT.STATE, BookingState.UNDONE)
                .where(PAYMENT.PARTNER_ID.eq(partner))
                .and(PAYMENT.ID.eq(id))
                .execute();
    }

    Optional<Payment> find(PartnerId partner, PaymentId id) {
        return fetch(partner, PAYMENT.ID.eq(id), PageRequest.FIRST).stream().findFirst();
    }

    /** The newest first. */
    List<Payment> list(PartnerId partner, PaymentFilter filter, PageRequest page) {
        return fetch(
                partner,
                (filter.customerId() == null ? noCondition() : PAYMENT.DEBTOR_ID.eq(filter.customerId()))
                        .and(filter.method() == null ? noCondition() : PAYMENT.METHOD.eq(filter.method()))
                        .and(filter.state() == null ? noCondition() : PAYMENT.STATE.eq(filter.state()))
                        .and(filter.reference() == null ? noCondition() : PAYMENT.REFERENCE.eq(filter.reference()))
                        .and(filter.from() == null ? noCondition() : PAYMENT.PAYMENT_DATE.ge(filter.from()))
                        .and(filter.to() == null ? noCondition() : PAYMENT.PAYMENT_DATE.le(filter.to())),
                page);
    }

    List<ReceivedSum> received(PartnerId partner, LocalDate first, LocalDate last) {
        return db.select(PAYMENT.CURRENCY, count(), sum(PAYMENT.AMOUNT))
                .from(PAYMENT)
                .where(PAYMENT.PARTNER_ID.eq(partner))
                .and(PAYMENT.PAYMENT_DATE.between(first, last))
                .and(PAYMENT.STATE.eq(BookingState.BOOKED))
                .groupBy(PAYMENT.CURRENCY)
                .orderBy(PAYMENT.CURRENCY)
                .fetch(row -> new ReceivedSum(
                        row.value1(),
                        row.value2(),
                        DecimalForm.amount(row.value3(), Currency.getInstance(row.value1()))));
    }

    private List<Payment> fetch(PartnerId partner, Condition condition, PageRequest page) {
        var rows = db.select(PAYMENT.asterisk(), RECEIVABLE.BALANCE)
                .from(PAYMENT)
                .join(RECEIVABLE)
                .on(RECEIVABLE.PARTNER_ID.eq(PAYMENT.PARTNER_ID), RECEIVABLE.ID.eq(PAYMENT.ID.coerce(Long.class)))
                .where(PAYMENT.PARTNER_ID.eq(partner))
                .and(condition)
                .and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch();
        var settled = accounts
                .settled(partner, rows.map(row -> row.get(PAYMENT.ID).value()))
                .stream()
                .collect(Collectors.groupingBy(Settled::source));
        return rows.map(
                row -> payment(row, settled.getOrDefault(row.get(PAYMENT.ID).value(), List.of())));
    }

    private static Payment payment(Record row, List<Settled> settled) {
        var unit = Currency.getInstance(row.get(PAYMENT.CURRENCY));
        return new Payment(
                row.get(PAYMENT.ID),
                row.get(PAYMENT.DEBTOR_ID),
                row.get(PAYMENT.PAYMENT_DATE),
                DecimalForm.amount(row.get(PAYMENT.AMOUNT), unit),
                row.get(PAYMENT.CURRENCY),
                row.get(PAYMENT.METHOD),
                row.get(PAYMENT.REFERENCE),
                settled.stream().map(JooqPayments::allocation).toList(),
                DecimalForm.amount(row.get(RECEIVABLE.BALANCE).negate(), unit),
                row.get(PAYMENT.STATE),
                row.get(PAYMENT.CREATED_AT),
                row.get(PAYMENT.CREATED_BY),
                row.get(PAYMENT.VERSION));
    }

    private static Allocation allocation(Settled settled) {
        var deduction = settled.deduction();
        return new Allocation(
                settled.invoice(),
                settled.amount().toDecimal(),
                deduction == null ? EntryKind.PAYMENT : deduction.kind());
    }
}
