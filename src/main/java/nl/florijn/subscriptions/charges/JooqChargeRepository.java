package nl.florijn.subscriptions.charges;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class JooqChargeRepository {

    private static final OrderMade MADE = OrderMade.of(CHARGE.CREATED_AT, CHARGE.ID);

    private static final Columns<WrittenCharge> WRITTEN = new Columns<WrittenCharge>()
            .with(
                    WrittenCharge::details,
                    new Columns<ChargeDetails>()
                            .with(CHARGE.REFERENCE, ChargeDetails::reference)
                            .with(CHARGE.CUSTOMER_ID, ChargeDetails::customerId)
                            .with(CHARGE.PRODUCT_ID, ChargeDetails::productId)
                            .with(CHARGE.DESCRIPTION, ChargeDetails::description)
                            .with(CHARGE.OWN_GROUP, ChargeDetails::group)
                            .with(CHARGE.QUANTITY, ChargeDetails::quantity)
                            .with(CHARGE.UNIT_PRICE, ChargeDetails::unitPrice)
                            .with(CHARGE.DISCOUNT_PERCENT, ChargeDetails::discountPercent))
            .with(CHARGE.PRICE_CURRENCY, WrittenCharge::priceCurrency)
            .with(CHARGE.PRICE_LIST_ID, WrittenCharge::priceList)
            .with(CHARGE.VAT_CODE_ID, WrittenCharge::vatCode)
            .with(CHARGE.LEDGER_ACCOUNT_ID, WrittenCharge::ledgerAccount);

    private final DSLContext db;

    JooqChargeRepository(DSLContext db) {
        this.db = db;
    }

    List<Charge> list(PartnerId partner, ChargeFilter filter, PageRequest page) {
        var condition = MADE.after(page.afterMade()).and(matches(filter));
        return charges(partner, condition, page.fetchSize());
    }

    Optional<Charge> find(PartnerId partner, ChargeId id) {
        return charges(partner, CHARGE.ID.eq(id), 1).stream().findFirst();
    }

    boolean isReferenceTaken(PartnerId partner, ChargeId other, @Nullable String reference) {
        return reference != null
                && db.fetchExists(
                        CHARGE, CHARGE.PARTNER_ID.eq(partner), CHARGE.REFERENCE.eq(reference), CHARGE.ID.ne(other));
    }

    void add(PartnerId partner, ChargeId id, WrittenCharge charge, Instant now) {
        db.insertInto(CHARGE)
                .set(CHARGE.PARTNER_ID, partner)
                .set(CHARGE.ID, id)
                .set(WRITTEN.of(charge))
                .set(CHARGE.CREATED_AT, now)
                .execute();
    }

    /** Of one that waits, and is locked. */
    void change(PartnerId partner, ChargeId id, WrittenCharge charge) {
        db.update(CHARGE)
                .set(WRITTEN.of(charge))
                .set(CHARGE.VERSION, CHARGE.VERSION.plus(1))
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.eq(id))
                .execute();
    }

    void lock(PartnerId partner, ChargeId id) {
        db.select(CHARGE.ID)
                .from(CHARGE)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.eq(id))
                .forUpdate()
                .execute();
    }

    /** Keeps those that wait on these customers from others until the transaction ends. */
    public void lockWaiting(PartnerId partner, Collection<CustomerId> holders) {
        db.select(CHARGE.ID)
                .from(CHARGE.forceIndex("charge_waiting"))
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.WAITING.isTrue())
                .and(CHARGE.CUSTOMER_ID.in(holders))
                .orderBy(CHARGE.ID)
                .forUpdate()
                .execute();
    }

    /** Those that wait on these customers at a price of their own. */
    public List<Charge> priced(PartnerId partner, Collection<CustomerId> holders) {
        var priced = CHARGE.WAITING.isTrue().and(CHARGE.CUSTOMER_ID.in(holders)).and(CHARGE.UNIT_PRICE.isNotNull());
        return charges(partner, priced, Integer.MAX_VALUE);
    }

    /** Gives a charge that waits another price. */
    public void price(PartnerId partner, ChargeId id, BigDecimal unitPrice, String currency) {
        db.update(CHARGE)
                .set(CHARGE.UNIT_PRICE, unitPrice)
                .set(CHARGE.PRICE_CURRENCY, currency)
                .set(CHARGE.VERSION, CHARGE.VERSION.plus(1))
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.eq(id))
                .and(CHARGE.WAITING.isTrue())
                .execute();
    }

    public boolean deleteWaiting(PartnerId partner, ChargeId id) {
        return db.deleteFrom(CHARGE)
                        .where(CHARGE.PARTNER_ID.eq(partner))
                        .and(CHARGE.ID.eq(id))
                        .and(CHARGE.WAITING.isTrue())
                        .execute()
                == 1;
    }

    private static Condition matches(ChargeFilter filter) {
        return (filter.reference() == null ? noCondition() : CHARGE.REFERENCE.eq(filter.reference()))
                .and(filter.customerId() == null ? noCondition() : CHARGE.CUSTOMER_ID.eq(filter.customerId()))
                .and(filter.state() == null ? noCondition() : isIn(filter.state()))
                .and(filter.priceList() == null ? noCondition() : PRICE_LIST.CODE.eq(filter.priceList()));
    }

    private static Condition isIn(ChargeState state) {
        return switch (state) {
            case WAITING -> CHARGE.WAITING.isTrue();
            case INVOICED -> CHARGE.INVOICE_ID.isNotNull();
            case WAIVED -> CHARGE.INVOICE_ID.isNull().and(CHARGE.WAIVED_REASON.isNotNull());
        };
    }

    private List<Charge> charges(PartnerId partner, Condition condition, int limit) {
        return db.select(
                        CHARGE.asterisk(),
                        PRICE_LIST.CODE,
                        VAT_CODE.CODE,
                        LEDGER_ACCOUNT.CODE,
                        CHARGE.INVOICE_ID.isNotNull().as("invoiced"))
                .from(CHARGE)
                .leftJoin(PRICE_LIST)
                .on(PRICE_LIST.PARTNER_ID.eq(CHARGE.PARTNER_ID), PRICE_LIST.ID.eq(CHARGE.PRICE_LIST_ID))
                .leftJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(CHARGE.PARTNER_ID), VAT_CODE.ID.eq(CHARGE.VAT_CODE_ID))
                .leftJoin(LEDGER_ACCOUNT)
                .on(LEDGER_ACCOUNT.PARTNER_ID.eq(CHARGE.PARTNER_ID), LEDGER_ACCOUNT.ID.eq(CHARGE.LEDGER_ACCOUNT_ID))
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(MADE.oldestFirst())
                .limit(limit)
                .fetch(JooqChargeRepository::charge);
    }

    private static Charge charge(Record row) {
        var details = new ChargeDetails(
                row.get(CHARGE.REFERENCE),
                row.get(CHARGE.CUSTOMER_ID),
                row.get(CHARGE.PRODUCT_ID),
                row.get(CHARGE.DESCRIPTION),
                row.get(CHARGE.QUANTITY),
                row.get(CHARGE.UNIT_PRICE),
                row.get(CHARGE.DISCOUNT_PERCENT),
                row.get(PRICE_LIST.CODE),
                row.get(VAT_CODE.CODE),
                row.get(LEDGER_ACCOUNT.CODE),
                row.get(CHARGE.OWN_GROUP));
        return new Charge(
                row.get(CHARGE.ID),
                details,
                row.get(CHARGE.PRICE_CURRENCY),
                state(row),
                row.get(CHARGE.CREATED_AT),
                row.get(CHARGE.VERSION));
    }

    private static ChargeState state(Record row) {
        if (row.get("invoiced", Boolean.class)) {
            return ChargeState.INVOICED;
        }
        return row.get(CHARGE.WAIVED_REASON) == null ? ChargeState.WAITING : ChargeState.WAIVED;
    }
}
