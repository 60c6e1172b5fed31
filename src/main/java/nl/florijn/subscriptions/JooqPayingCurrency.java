package nl.florijn.subscriptions;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.SUBSCRIPTION;

import florijn.db.tables.Customer;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** In which currency amounts count that are typed for a customer: that of who pays (R28). */
@Repository
public class JooqPayingCurrency {

    private static final Customer PAYER = CUSTOMER.as("payer");

    private final DSLContext db;

    JooqPayingCurrency(DSLContext db) {
        this.db = db;
    }

    /** It stays so until the transaction ends; ISO 4217. */
    public String locked(PartnerId partner, CustomerId holder) {
        return db.select(PAYER.CURRENCY)
                .from(CUSTOMER.forceIndex("PRIMARY"))
                .straightJoin(PAYER.forceIndex("PRIMARY"))
                .on(PAYER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), PAYER.ID.eq(CUSTOMER.PAYER_ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(holder))
                .forShare()
                .fetchOptional(PAYER.CURRENCY)
                .orElseThrow();
    }

    /** What a customer, and those that it pays for, hold. */
    public List<SubscriptionId> subscriptionsPaidBy(PartnerId partner, CustomerId customer) {
        var holders = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.PAYER_ID.eq(customer))
                .fetchSet(CUSTOMER.ID);
        holders.add(customer);
        return db.select(SUBSCRIPTION.ID)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.CUSTOMER_ID.in(holders))
                .fetch(SUBSCRIPTION.ID);
    }

    /** Whether days of a subscription from one on are billed in another currency. */
    boolean isBilledInAnother(PartnerId partner, SubscriptionId subscription, LocalDate from, String currency) {
        return db.fetchExists(db.selectOne()
                        .from(BILLED_PERIOD)
                        .join(INVOICE_LINE)
                        .on(
                                INVOICE_LINE.PARTNER_ID.eq(BILLED_PERIOD.PARTNER_ID),
                                INVOICE_LINE.ID.eq(BILLED_PERIOD.LINE_ID))
                        .join(INVOICE)
                        .on(INVOICE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                        .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                        .and(BILLED_PERIOD.SUBSCRIPTION_ID.eq(subscription))
                        .and(BILLED_PERIOD.UNTIL_DATE.gt(from))
                        .and(INVOICE.CURRENCY.ne(currency)))
                || db.fetchExists(
                        BROUGHT_OVER,
                        BROUGHT_OVER.PARTNER_ID.eq(partner),
                        BROUGHT_OVER.SUBSCRIPTION_ID.eq(subscription),
                        BROUGHT_OVER.UNTIL_DATE.gt(from),
                        BROUGHT_OVER.CURRENCY.ne(currency));
    }
}
