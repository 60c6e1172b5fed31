package nl.florijn.subscriptions.charges;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.CUSTOMER;
import static org.jooq.impl.DSL.coalesce;

import florijn.db.tables.Customer;
import java.util.Collection;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the amounts of charges depend on. */
@Repository
class JooqChargeTerms {

    private static final Customer PAYER = CUSTOMER.as("payer");

    private final DSLContext db;

    JooqChargeTerms(DSLContext db) {
        this.db = db;
    }

    Map<ChargeId, ChargeTerms> of(PartnerId partner, Collection<ChargeId> ids) {
        return db.select(
                        CHARGE.ID,
                        CHARGE.PRODUCT_ID,
                        CHARGE.QUANTITY,
                        CHARGE.UNIT_PRICE,
                        CHARGE.PRICE_CURRENCY,
                        CHARGE.DISCOUNT_PERCENT,
                        PAYER.CURRENCY,
                        CUSTOMER.DISCOUNT_PERCENT,
                        coalesce(CHARGE.PRICE_LIST_ID, CUSTOMER.PRICE_LIST_ID))
                .from(CHARGE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(CHARGE.PARTNER_ID), CUSTOMER.ID.eq(CHARGE.CUSTOMER_ID))
                .join(PAYER)
                .on(PAYER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), PAYER.ID.eq(CUSTOMER.PAYER_ID))
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.in(ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new ChargeTerms(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()));
    }
}
