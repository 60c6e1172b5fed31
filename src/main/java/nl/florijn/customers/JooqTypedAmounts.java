package nl.florijn.customers;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What waits to be billed at a price that somebody typed, in the currency of who pays (R28). */
@Repository
class JooqTypedAmounts {

    private final DSLContext db;

    JooqTypedAmounts(DSLContext db) {
        this.db = db;
    }

    /** Those that one pays for, itself left out; kept from others until the transaction ends, so that nothing is added. */
    List<CustomerId> lockPaidBy(PartnerId partner, Collection<CustomerId> debtors) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.INVOICE_DEBTOR_ID.in(debtors))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .fetch(CUSTOMER.ID);
    }

    /** Their descriptions: subscriptions that are not billed to their end, then charges. */
    List<String> waiting(PartnerId partner, Collection<CustomerId> holders) {
        var waiting = new ArrayList<String>();
        db.select(SUBSCRIPTION.DESCRIPTION)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.CUSTOMER_ID.in(holders))
                .and(SUBSCRIPTION
                        .END_DATE
                        .isNull()
                        .or(SUBSCRIPTION.BILLED_UNTIL.isNull())
                        .or(SUBSCRIPTION.BILLED_UNTIL.lt(SUBSCRIPTION.END_DATE)))
                .and(SUBSCRIPTION
                        .UNIT_PRICE
                        .isNotNull()
                        .or(exists(selectOne()
                                .from(SUBSCRIPTION_CHANGE)
                                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                                .and(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                                .and(SUBSCRIPTION_CHANGE.UNIT_PRICE.isNotNull()))))
                .orderBy(SUBSCRIPTION.ID)
                .forEach(row -> waiting.add(row.value1()));
        db.select(CHARGE.DESCRIPTION)
                .from(CHARGE)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.WAITING.isTrue())
                .and(CHARGE.CUSTOMER_ID.in(holders))
                .and(CHARGE.UNIT_PRICE.isNotNull())
                .orderBy(CHARGE.ID)
                .forEach(row -> waiting.add(row.value1()));
        return waiting;
    }
}
